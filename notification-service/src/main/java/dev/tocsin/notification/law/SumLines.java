package dev.tocsin.notification.law;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The written steps of a sum: with them and the start alone, somebody who knows no calendar redoes it. */
final class SumLines {

    private final ZoneId zone;
    private final String calendar;
    private final Calendars calendars;
    private final List<Line> lines = new ArrayList<>();
    private final Set<LocalDate> named = new HashSet<>();

    SumLines(Sum.Setting setting) {
        this.zone = setting.zone();
        this.calendar = setting.calendar();
        this.calendars = setting.calendars();
    }

    List<Line> all() {
        return List.copyOf(lines);
    }

    /** Writes a step that leads to an instant. */
    void to(String label, Instant at, String note) {
        lines.add(new Line(label, TimePoint.words(at, zone), note));
    }

    /** Writes a step that leads to a day. */
    void to(String label, LocalDate day, String note) {
        lines.add(new Line(label, TimePoint.DAY.format(day), note));
    }

    /** Writes the length of the period and how it is counted. */
    void plus(int period, Counting counting) {
        lines.add(new Line("+ " + words(period, counting), "", counting.words()));
    }

    /** Writes which calendar tells closed days from open ones; closed days beyond its weekend are named one by one. */
    void calendar() {
        var weekend = calendars.weekend(calendar).stream()
                .sorted()
                .map(SumLines::name)
                .collect(Collectors.joining(" and "));
        lines.add(
                new Line("  calendar", calendar, "closed every " + weekend + "; of other days only those named below"));
    }

    /** Names a closed day, once, unless it falls on the weekend. */
    void closed(String label, LocalDate day) {
        if (!calendars.weekend(calendar).contains(day.getDayOfWeek()) && named.add(day)) {
            to(label, day, calendars.reason(calendar, day));
        }
    }

    /** Writes where a start of which only the day is known begins to run. */
    void firstMoment(TimePoint start) {
        if (start instanceof TimePoint.Day) {
            to("> first moment", start.earliest(zone), "only the day is known, so its first moment counts");
        }
    }

    /** Writes at what hour the last day ends. */
    void endOfDay(LocalTime hour) {
        lines.add(new Line("  end of day", hour.toString(), "on the last day, on the clock of " + zone));
    }

    /** Writes the changes of the clock that a running period meets. */
    void clockChanges(Instant from, Instant to) {
        var rules = zone.getRules();
        for (var next = rules.nextTransition(from);
                next != null && !next.getInstant().isAfter(to);
                next = rules.nextTransition(next.getInstant())) {
            var way = next.isGap() ? "forward " : "back ";
            to("  clock change", next.getInstant(), "clocks go " + way + span(next.getDuration()) + ": hours run on");
        }
    }

    static String words(int period, Counting counting) {
        var unit = counting.unit().replace('-', ' ');
        return period + " " + (period == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    private static String span(Duration change) {
        var minutes = change.abs().toMinutes();
        return minutes == 60 ? "1 hour" : minutes + " minutes";
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
