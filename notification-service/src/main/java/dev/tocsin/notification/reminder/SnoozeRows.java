package dev.tocsin.notification.reminder;

import dev.tocsin.notification.duty.Snoozes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who wants no reminders of which duty, and until when. */
@ApplicationScoped
class SnoozeRows implements Snoozes {

    private static final String PUT =
            "insert into reminder_snooze (duty_id, person, ends_at, due_at) values (?1, ?2, ?3, ?4)"
                    + " on conflict (duty_id, person) do update set ends_at = excluded.ends_at, due_at = excluded.due_at";
    private static final String REMOVE = "delete from reminder_snooze where duty_id = ?1 and person = ?2";
    // A duty that is due earlier than the person knew is news to the person, and ends the snooze.
    private static final String END =
            "select ends_at from reminder_snooze where duty_id = ?1 and person = ?2 and due_at <= ?3";
    private static final String END_NOW = "select snooze.ends_at from reminder_snooze snooze join duty using (duty_id)"
            + " where duty_id = ?1 and person = ?2 and snooze.due_at <= duty.due_at and ends_at > ?3";

    private final EntityManager database;
    private final Clock clock;

    SnoozeRows(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void put(UUID duty, String person, Instant endsAt, Instant dueAt) {
        database.createNativeQuery(PUT)
                .setParameter(1, duty)
                .setParameter(2, person)
                .setParameter(3, endsAt)
                .setParameter(4, dueAt)
                .executeUpdate();
    }

    void remove(UUID duty, String person) {
        database.createNativeQuery(REMOVE)
                .setParameter(1, duty)
                .setParameter(2, person)
                .executeUpdate();
    }

    /** Returns when the snooze of a duty with that due instant ends, or ended. */
    Optional<Instant> endOf(UUID duty, String person, Instant due) {
        return end(END, duty, person, due);
    }

    @Override
    public Optional<Instant> of(UUID duty, String person) {
        return end(END_NOW, duty, person, clock.instant());
    }

    private Optional<Instant> end(String query, UUID duty, String person, Instant at) {
        List<?> found = database.createNativeQuery(query, Instant.class)
                .setParameter(1, duty)
                .setParameter(2, person)
                .setParameter(3, at)
                .getResultList();
        return found.stream().map(Instant.class::cast).findFirst();
    }
}
