package dev.tocsin.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in words when a duty is due: on the clock of its zone, and from the offset that the reminder is for. */
record ReminderWords(Instant dueAt, String zone, long offsetSeconds) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.ENGLISH);

    String subject(String title) {
        return (offsetSeconds > 0 ? "Overdue: " : "Due " + left() + ": ") + title;
    }

    /** Returns the due instant on the clock of its zone, and in UTC. */
    String due() {
        return TIME.format(dueAt.atZone(ZoneId.of(zone))) + " (" + zone + "), " + dueAt;
    }

    /** Returns how it lies to the due instant: "within 4 hours", "now", "more than 1 hour ago". */
    String left() {
        if (offsetSeconds == 0) {
            return "now";
        }
        var span = span(Duration.ofSeconds(Math.abs(offsetSeconds)));
        return offsetSeconds < 0 ? "within " + span : "more than " + span + " ago";
    }

    private static String span(Duration span) {
        if (span.toMinutesPart() > 0) {
            return counted(span.toMinutes(), "minute");
        }
        return span.toHoursPart() > 0 || span.toDays() < 3
                ? counted(span.toHours(), "hour")
                : counted(span.toDays(), "day");
    }

    private static String counted(long amount, String unit) {
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }
}
