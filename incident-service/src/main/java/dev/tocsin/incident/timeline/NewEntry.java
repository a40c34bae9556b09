package dev.tocsin.incident.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand in the timeline.
 *
 * @param kind what sort of thing, for example {@code stage-changed} or {@code note}
 * @param actor who did it: a person's user name or {@code system:part}
 * @param sourceEventId the event that told us, if it was one; an event makes one entry only
 */
public record NewEntry(
        UUID incidentId,
        String kind,
        Instant occurredAt,
        String actor,
        String summary,
        @Nullable String sourceEventId) {}
