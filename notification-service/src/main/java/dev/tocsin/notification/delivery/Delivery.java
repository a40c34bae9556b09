package dev.tocsin.notification.delivery;

import dev.tocsin.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to send a notice by e-mail, written before it is made, so that one that was cut off is seen. */
@Entity
@Table(name = "notice_delivery")
class Delivery {

    /** How an attempt ended; unknown if the process ended within it. */
    enum State {
        SENDING,
        ACCEPTED,
        FAILED,
        UNKNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where an attempt goes, under which Message-ID (RFC 5322), and how long its link works. */
    record Envelope(UUID noticeId, String to, String messageId, Instant closesAt) {}

    @Id
    private UUID deliveryId;

    @Column(nullable = false)
    private UUID noticeId;

    @Column(nullable = false)
    private String channel;

    @Column(nullable = false)
    private String sentTo;

    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // proof for whoever reads the table
    private String messageId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    private @Nullable String detail;

    @Column(nullable = false)
    private byte[] tokenHash;

    @Column(nullable = false)
    private Instant closesAt;

    @Column(nullable = false)
    private Instant startedAt;

    private @Nullable Instant endedAt;

    protected Delivery() {}

    Delivery(Envelope envelope, Token token, Instant now) {
        deliveryId = Ids.next();
        noticeId = envelope.noticeId();
        channel = "e-mail";
        sentTo = envelope.to();
        messageId = envelope.messageId();
        state = State.SENDING;
        tokenHash = token.hash();
        closesAt = envelope.closesAt();
        startedAt = now;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    UUID noticeId() {
        return noticeId;
    }

    String channel() {
        return channel;
    }

    String sentTo() {
        return sentTo;
    }

    State state() {
        return state;
    }

    @Nullable
    String detail() {
        return detail;
    }

    Instant lastAt() {
        return endedAt == null ? startedAt : endedAt;
    }

    boolean opensWith(Token token, Instant now) {
        return token.matches(tokenHash) && now.isBefore(closesAt);
    }

    void end(State how, @Nullable String why, Instant now) {
        state = how;
        detail = why;
        endedAt = now;
    }
}
