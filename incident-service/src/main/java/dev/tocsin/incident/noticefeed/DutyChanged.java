package dev.tocsin.incident.noticefeed;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The few fields that we read of {@code dev.tocsin.duty.changed.v1}. */
record DutyChanged(
        UUID incidentId,
        @Nullable String title,
        @Nullable Rule rule,
        @Nullable Contract contract,
        Recipient recipient,
        @Nullable String force,
        String state,
        Clock clock,
        @Nullable Lateness lateness,
        Change change) {

    record Rule(String id, String citation) {}

    record Contract(String reference) {}

    record Recipient(String name) {}

    record Clock(@Nullable OffsetDateTime dueAt, @Nullable String zone) {}

    record Lateness(OffsetDateTime metAt, @Nullable Long marginSeconds, boolean late) {}

    record Change(
            String kind,
            OffsetDateTime at,
            String by,
            @Nullable String because) {}
}
