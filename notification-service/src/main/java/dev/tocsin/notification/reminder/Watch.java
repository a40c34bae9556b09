package dev.tocsin.notification.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owed duty with a due instant, and when to look at it again. */
@Entity
@Table(name = "reminder_watch")
class Watch {

    @Id
    private UUID dutyId;

    @Column(nullable = false)
    private Instant dueAt;

    /** Null when all reminders for the due instant are done. */
    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable Instant nextAt;

    protected Watch() {}

    Watch(UUID dutyId, Instant dueAt, @Nullable Instant nextAt) {
        this.dutyId = dutyId;
        this.dueAt = dueAt;
        this.nextAt = nextAt;
    }

    UUID dutyId() {
        return dutyId;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** Notes when to look again; null for never. */
    void lookAgain(@Nullable Instant at) {
        nextAt = at;
    }

    void move(Instant due, @Nullable Instant next) {
        dueAt = due;
        nextAt = next;
    }
}
