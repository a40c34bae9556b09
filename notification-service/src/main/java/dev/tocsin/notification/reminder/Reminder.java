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

/** What became of one offset for one due instant of one duty. Never altered. */
@Entity
@Table(name = "reminder")
class Reminder {

    /** People were reminded; a more urgent offset had passed too; or it was dealt with for an earlier due instant. */
    enum Outcome {
        REMINDED,
        SUPERSEDED,
        CARRIED
    }

    @Id
    private UUID reminderId;

    @Column(nullable = false)
    private UUID dutyId;

    @Column(nullable = false)
    private Instant dueAt;

    @Column(nullable = false)
    private long offsetSeconds;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // read by queries
    private Outcome outcome;

    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // proof for whoever reads the table
    private Instant recordedAt;

    protected Reminder() {}

    Reminder(Watch of, Offset offset, Outcome outcome, Instant now) {
        reminderId = Ids.next();
        dutyId = of.dutyId();
        dueAt = of.dueAt();
        offsetSeconds = offset.seconds();
        this.outcome = outcome;
        recordedAt = now;
    }

    UUID reminderId() {
        return reminderId;
    }

    UUID dutyId() {
        return dutyId;
    }

    Instant dueAt() {
        return dueAt;
    }

    long offsetSeconds() {
        return offsetSeconds;
    }
}
