package dev.tocsin.notification.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something happened: an instant, or only a day where the hour is not known. */
public sealed interface TimePoint {

    /** Returns the earliest instant this can be, on the clock of the zone. */
    Instant earliest(ZoneId zone);

    /** Returns the latest instant this can be, to the second, on the clock of the zone. */
    Instant latest(ZoneId zone);

    /** Returns the local day on the clock of the zone. */
    LocalDate day(ZoneId zone);

    /** Returns the day and hour as a person reads them, with the zone. */
    String words(ZoneId zone);

    /** An exact instant. */
    record Moment(Instant at) implements TimePoint {
        @Override
        public Instant earliest(ZoneId zone) {
            return at;
        }

        @Override
        public Instant latest(ZoneId zone) {
            return at;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return at.atZone(zone).toLocalDate();
        }

        @Override
        public String words(ZoneId zone) {
            return TimePoint.words(at, zone);
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** A day whose hour is not known: counts in hours take its first instant, the careful reading. */
    record Day(LocalDate on) implements TimePoint {
        @Override
        public Instant earliest(ZoneId zone) {
            return on.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant latest(ZoneId zone) {
            return on.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return on;
        }

        @Override
        public String words(ZoneId zone) {
            return DAY.format(on) + " " + zone;
        }

        @Override
        public String toString() {
            return on.toString();
        }
    }

    /** Format of a day in explanations. */
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** Returns the instant as a person reads it on the clock of the zone; in the hour that runs twice, with its offset. */
    static String words(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        var time = local.toLocalDateTime();
        var runsTwice = zone.getRules().getValidOffsets(time).size() > 1;
        return Reading.of(time) + (runsTwice ? " " + local.getOffset() : "") + " " + zone;
    }
}
