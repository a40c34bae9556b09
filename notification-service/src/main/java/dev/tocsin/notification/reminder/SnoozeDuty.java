package dev.tocsin.notification.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Asks for no reminders of a duty, for the person who asks.
 *
 * @param until at most the due instant
 */
record SnoozeDuty(@NotNull Instant until) {}
