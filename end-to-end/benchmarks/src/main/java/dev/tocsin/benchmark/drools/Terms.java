package dev.tocsin.benchmark.drools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.law.Calendars;
import dev.tocsin.notification.law.TimePoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The function that a Drools rule calls for its dates: when a rule is in force, what starts its clock, when it ends. */
final class Terms {

    private final List<String> starts = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final ZoneId fixedZone;
    private final Map<String, ZoneId> zones;
    private final Calendars calendars;
    private final String calendar;
    private final String counting;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    Terms(JsonNode rule, Map<String, ZoneId> zones, Calendars calendars) {
        var clock = rule.path("clock");
        clock.path("starts").forEach(start -> starts.add(start.asText()));
        var zone = clock.path("zone");
        zone.path("of").forEach(place -> places.add(place.asText()));
        this.fixedZone = ZoneId.of(zone.isObject() ? zone.path("else").asText() : zone.asText());
        this.zones = zones;
        this.calendars = calendars;
        this.calendar = clock.path("calendar").asText();
        this.counting = clock.path("counting").asText();
        var effective = rule.path("effective");
        this.from = date(effective.path("from"));
        this.to = date(effective.path("to"));
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }

    boolean isInForce(Incident incident) {
        var day = lawDate(incident);
        return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Returns the local day of the start, else of the question. */
    LocalDate lawDate(Incident incident) {
        var zone = zone(incident);
        var start = start(incident, zone);
        return start == null ? incident.asOf().atZone(zone).toLocalDate() : start.day(zone);
    }

    @Nullable
    Instant due(Incident incident, int period) {
        var zone = zone(incident);
        var start = start(incident, zone);
        if (start == null || period < 0) {
            return null;
        }
        var at = start.earliest(zone);
        var day = start.day(zone);
        return switch (counting) {
            case "elapsed-hours" -> at.plus(Duration.ofHours(period));
            case "eu-hours" ->
                at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant().plus(Duration.ofHours(period + 1L));
            case "calendar-days" -> endOf(day.plusDays(period), zone);
            case "calendar-days-inclusive" -> endOf(day.plusDays(period - 1L), zone);
            case "business-days" -> endOf(businessDays(day, period), zone);
            default -> throw new IllegalStateException("No counting " + counting);
        };
    }

    private LocalDate businessDays(LocalDate start, int period) {
        var day = start;
        for (int left = period; left > 0; ) {
            day = day.plusDays(1);
            if (!calendars.isClosed(calendar, day)) {
                left--;
            }
        }
        return day;
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant();
    }

    private @Nullable TimePoint start(Incident incident, ZoneId zone) {
        TimePoint first = null;
        for (var word : starts) {
            var at = incident.timeline().get(word);
            if (at != null && (first == null || at.earliest(zone).isBefore(first.earliest(zone)))) {
                first = at;
            }
        }
        return first;
    }

    private ZoneId zone(Incident incident) {
        for (var place : places) {
            var code = incident.only(place);
            if (code != null) {
                var zone = zones.get(code);
                zone = zone == null && code.length() > 2 ? zones.get(code.substring(0, 2)) : zone;
                if (zone != null) {
                    return zone;
                }
            }
        }
        return fixedZone;
    }
}
