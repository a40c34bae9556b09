package dev.tocsin.incident.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the API shows it: when it happened, and when we wrote it down.
 *
 * @param by a person's user name, or {@code system:part}
 * @param human whether a person did it
 * @param sourceEventId the event of another service that told us
 */
public record TimelineEntryView(
        UUID entryId,
        UUID incidentId,
        String kind,
        String text,
        String by,
        boolean human,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String sourceEventId) {}
