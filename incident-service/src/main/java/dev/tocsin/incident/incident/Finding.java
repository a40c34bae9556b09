package dev.tocsin.incident.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a problem says of an incident.
 *
 * @param note something that people should know, for the timeline
 * @param client whose data it is, if the monitor says so
 * @param occurredAt when the activity happened, by the monitor's word; no deadline counts from it
 * @param detectedAt when the monitor raised it, or when we received it
 */
public record Finding(
        Origin origin,
        String title,
        @Nullable String note,
        Severity severity,
        String category,
        @Nullable UUID client,
        List<IncidentSubject> subjects,
        @Nullable Instant occurredAt,
        Instant detectedAt) {}
