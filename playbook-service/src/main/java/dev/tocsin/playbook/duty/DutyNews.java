package dev.tocsin.playbook.duty;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a duty event that this service reads; the rest of the event is left alone. */
public record DutyNews(
        UUID dutyId,
        UUID incidentId,
        @Nullable Rule rule,
        Recipient recipient,
        @Nullable String phase,
        @Nullable String force,
        String state,
        Clock clock) {

    /** The rule of law; a contract has none. */
    public record Rule(String id) {}

    /** Who is to be told. */
    public record Recipient(@Nullable String country) {}

    /** When it is due. */
    public record Clock(@Nullable OffsetDateTime dueAt) {}
}
