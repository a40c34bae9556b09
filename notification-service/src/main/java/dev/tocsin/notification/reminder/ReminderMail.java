package dev.tocsin.notification.reminder;

import dev.tocsin.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail of a reminder to one address, written before it is sent. */
@Entity
@Table(name = "reminder_mail")
class ReminderMail {

    /** Where it stands; snoozed and dropped ones are not sent. */
    enum State {
        WAITING,
        SENDING,
        SENT,
        SNOOZED,
        DROPPED,
        FAILED
    }

    @Id
    private UUID mailId;

    @Column(nullable = false)
    private UUID reminderId;

    @Column(nullable = false)
    private String role;

    @Column(nullable = false)
    private String sentTo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @SuppressWarnings("UnusedVariable") // proof for whoever reads the table
    private @Nullable String detail;

    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // proof for whoever reads the table
    private Instant updatedAt;

    protected ReminderMail() {}

    ReminderMail(UUID reminderId, Person to, State state, Instant now) {
        mailId = Ids.next();
        this.reminderId = reminderId;
        role = to.role();
        sentTo = to.email();
        this.state = state;
        updatedAt = now;
    }

    UUID mailId() {
        return mailId;
    }

    UUID reminderId() {
        return reminderId;
    }

    String role() {
        return role;
    }

    String sentTo() {
        return sentTo;
    }

    State state() {
        return state;
    }

    /** Says whether it is still to be sent; one that was being sent when its process died is sent again. */
    boolean awaitsSending() {
        return state == State.WAITING || state == State.SENDING;
    }

    /** The same for every try, so that a mail that was sent twice is seen to be one (RFC 5322). */
    String messageId() {
        return "<" + mailId + "@tocsin.reminder>";
    }

    void turn(State to, @Nullable String why, Instant now) {
        state = to;
        detail = why;
        updatedAt = now;
    }
}
