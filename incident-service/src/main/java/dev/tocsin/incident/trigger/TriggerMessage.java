package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.incident.normal.Format;
import dev.tocsin.incident.normal.RawPayload;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One message of a monitor, raw as it came. */
@Entity
@Table(name = "trigger_message")
class TriggerMessage {
    static final String RECEIVED = "received";
    static final String PROCESSED = "processed";
    static final String REJECTED = "rejected";
    static final String FAILED = "failed";

    @Id
    private UUID id;

    private String source;
    private String format;
    private String way;
    private String deliveryKey;
    private boolean keyedByDigest;
    private String bodyDigest;
    private long bodyLength;
    private byte[] body;
    private @Nullable String contentType;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers;

    private String state;
    private @Nullable String refusal;
    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> faults;

    private int signals;
    private UUID[] problemIds;
    private Instant receivedAt;
    private @Nullable Instant processedAt;

    protected TriggerMessage() {}

    TriggerMessage(UUID id, NewTrigger trigger, int mostKept, Instant now) {
        var delivery = trigger.delivery();
        var reading = trigger.reading();
        this.id = id;
        this.source = trigger.source().slug();
        this.format = trigger.source().format().word();
        this.way = delivery.way();
        this.deliveryKey = trigger.key();
        this.keyedByDigest = trigger.isKeyedByDigest();
        this.bodyDigest = trigger.digest();
        this.bodyLength = delivery.body().length;
        this.body = trigger.kept(mostKept);
        this.contentType = delivery.header("content-type");
        this.headers = delivery.meaningfulHeaders();
        this.state = reading.refusal() == null ? RECEIVED : REJECTED;
        this.refusal = reading.refusal() == null ? null : reading.refusal().name();
        this.reason = reading.reason();
        this.faults = reading.faults();
        this.signals = reading.signals();
        this.problemIds = new UUID[0];
        this.receivedAt = now;
    }

    /** A digest names a delivery for a short while only: later the same body is a new message. */
    void releaseKey() {
        deliveryKey = deliveryKey + "@" + id;
    }

    void processed(List<UUID> problems, Instant now) {
        state = PROCESSED;
        problemIds = problems.toArray(UUID[]::new);
        processedAt = now;
    }

    void failed(String why) {
        state = FAILED;
        reason = why;
    }

    UUID id() {
        return id;
    }

    String source() {
        return source;
    }

    boolean isWaiting() {
        return state.equals(RECEIVED);
    }

    boolean isOlderDigest(Instant border) {
        return keyedByDigest && receivedAt.isBefore(border);
    }

    boolean hasDigest(String digest) {
        return bodyDigest.equals(digest);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    IncidentProblem refusal() {
        return refusal == null ? null : IncidentProblem.valueOf(refusal);
    }

    Format format() {
        return Format.ofWord(format).orElseThrow();
    }

    RawPayload payload() {
        return new RawPayload(body, contentType, headers);
    }

    TriggerView view() {
        return new TriggerView(
                id,
                source,
                format,
                way,
                state,
                refusal == null ? null : IncidentProblem.valueOf(refusal).slug(),
                reason,
                faults,
                signals,
                Arrays.asList(problemIds),
                bodyLength,
                bodyDigest,
                contentType,
                receivedAt,
                processedAt);
    }
}
