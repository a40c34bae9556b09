package dev.tocsin.notification.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entity in one real breach: its fact sheet, and the duties that the public record tells of. The zone is that of the
 * calendars of its duties where a rule leaves it open; {@code asOf} settles the version of a law where no clock started.
 */
record BreachCase(
        String id,
        String breach,
        String name,
        int year,
        @Nullable ZoneId zone,
        @Nullable Instant asOf,
        JsonNode facts,
        List<ExpectedDuty> duties) {

    /** Returns the zone of a duty's calendar: its own, else the case's. */
    @Nullable
    ZoneId zone(ExpectedDuty duty) {
        return duty.zone() == null ? zone : duty.zone();
    }

    /** Returns the instant at which a duty is asked about: its own, else the case's, else today. */
    Instant asOf(ExpectedDuty duty, Instant today) {
        if (duty.asOf() != null) {
            return duty.asOf();
        }
        return asOf == null ? today : asOf;
    }
}
