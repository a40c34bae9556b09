package dev.tocsin.notification.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of the offsets of duties. */
@ApplicationScoped
class Reminders implements PanacheRepositoryBase<Reminder, UUID> {

    /** Returns the offsets, in seconds, that have been dealt with for that due instant. */
    Set<Long> settled(UUID duty, Instant due) {
        return find("dutyId = ?1 and dueAt = ?2", duty, due).stream()
                .map(Reminder::offsetSeconds)
                .collect(Collectors.toSet());
    }

    /** Says whether people were reminded of the same due instant more urgently. */
    boolean isOvertaken(Reminder reminder) {
        return count(
                        "dutyId = ?1 and dueAt = ?2 and offsetSeconds > ?3 and outcome = ?4",
                        reminder.dutyId(),
                        reminder.dueAt(),
                        reminder.offsetSeconds(),
                        Reminder.Outcome.REMINDED)
                > 0;
    }
}
