package dev.tocsin.incident.problem;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.incident.normal.Level;
import dev.tocsin.incident.normal.Signal;
import dev.tocsin.incident.normal.Subject;
import dev.tocsin.kit.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The thing that all signals with one fingerprint speak of. */
@Entity
@Table(name = "problem")
class KnownProblem {
    static final String OPEN = "open";
    static final String LINKED = "linked";
    static final String DISMISSED = "dismissed";
    static final String CLOSED = "closed";

    @Id
    private UUID id;

    private String source;
    private String fingerprint;
    private int fingerprintVersion;
    private String state;
    private String title;
    private String kind;
    private @Nullable String category;
    private String level;
    private String senderStatus;
    private @Nullable String externalId;
    private @Nullable String link;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> labels;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Subject> subjects;

    private boolean sample;
    private long count;
    private long lost;
    private @Nullable String rule;
    private @Nullable UUID incidentId;
    private @Nullable String decidedBy;
    private @Nullable String decisionReason;
    private Instant firstSeenAt;
    private Instant lastSeenAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected KnownProblem() {}

    KnownProblem(UUID id, Sighting sighting, Fingerprint fingerprint, Instant now) {
        var signal = sighting.signal();
        this.id = id;
        this.source = sighting.source();
        this.fingerprint = fingerprint.hex();
        this.fingerprintVersion = Fingerprint.VERSION;
        this.state = OPEN;
        this.kind = signal.kind();
        this.level = signal.level().word();
        this.sample = signal.sample();
        this.subjects = List.of();
        this.firstSeenAt = sighting.receivedAt();
        this.lastSeenAt = sighting.receivedAt();
        describe(signal);
        this.updatedAt = now;
    }

    /** Takes in one more signal; true if it is graver than any before. */
    boolean seen(Sighting sighting, Instant now) {
        var signal = sighting.signal();
        describe(signal);
        if (signal.isFiring()) {
            count++;
        }
        lost += signal.lost();
        if (sighting.receivedAt().isAfter(lastSeenAt)) {
            lastSeenAt = sighting.receivedAt();
        }
        updatedAt = now;
        var isGraver = signal.isFiring() && signal.level().compareTo(level()) > 0;
        if (isGraver) {
            level = signal.level().word();
        }
        return isGraver;
    }

    private void describe(Signal signal) {
        title = signal.title();
        category = signal.category();
        senderStatus = signal.status().word();
        externalId = signal.externalId();
        link = signal.link();
        labels = signal.labels();
        var all = new ArrayList<>(subjects);
        signal.subjects().stream().filter(subject -> !all.contains(subject)).forEach(all::add);
        subjects = all;
    }

    void link(UUID incident, @Nullable String byRule, Instant now) {
        state = LINKED;
        incidentId = incident;
        rule = byRule;
        updatedAt = now;
    }

    void dismiss(String reason, String by, Instant now) {
        requireOpen();
        state = DISMISSED;
        decide(reason, by, now);
    }

    void decide(String reason, String by, Instant now) {
        decisionReason = reason;
        decidedBy = by;
        updatedAt = now;
    }

    /** A dismissed problem that has become graver is for people to look at again. */
    void reopen(Instant now) {
        state = OPEN;
        updatedAt = now;
    }

    /** Its incident is over; the next signal makes a new problem. */
    void close(Instant now) {
        state = CLOSED;
        updatedAt = now;
    }

    void requireOpen() {
        if (!state.equals(OPEN)) {
            throw new Problem(IncidentProblem.PROBLEM_SETTLED, "The problem is " + state).with("state", state);
        }
    }

    UUID id() {
        return id;
    }

    String source() {
        return source;
    }

    String title() {
        return title;
    }

    boolean is(String other) {
        return state.equals(other);
    }

    boolean isSample() {
        return sample;
    }

    Level level() {
        return Level.ofWord(level);
    }

    @Nullable
    UUID incidentId() {
        return incidentId;
    }

    long version() {
        return version;
    }

    ProblemView view() {
        return new ProblemView(
                id,
                source,
                fingerprint,
                fingerprintVersion,
                state,
                title,
                kind,
                category,
                level,
                senderStatus,
                externalId,
                link,
                labels,
                List.copyOf(subjects),
                sample,
                count,
                lost,
                rule,
                incidentId,
                decidedBy,
                decisionReason,
                firstSeenAt,
                lastSeenAt,
                updatedAt,
                version);
    }
}
