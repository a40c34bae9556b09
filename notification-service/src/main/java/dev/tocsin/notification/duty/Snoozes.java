package dev.tocsin.notification.duty;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells until when a person wants no reminders of a duty; within a transaction. */
public interface Snoozes {

    /** Returns when the person's snooze ends, if it has not ended. */
    Optional<Instant> of(UUID duty, String person);
}
