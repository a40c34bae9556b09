package dev.tocsin.notification.reminder;

import java.time.Instant;
import java.util.UUID;

/** Until when the person who asks is not reminded of a duty; what is overdue reminds all the same. */
record SnoozeView(UUID dutyId, Instant until) {}
