package dev.tocsin.notification.law;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts one limb from its start and keeps every step as a line that a stranger can redo. */
final class Sum {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Limb limb;
    private final int period;
    private final ZoneId zone;
    private final String calendar;
    private final Calendars calendars;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Instant elapsed;

    private Sum(Limb limb, int period, Setting setting) {
        this.limb = limb;
        this.period = period;
        this.zone = setting.zone();
        this.calendar = setting.calendar();
        this.calendars = setting.calendars();
    }

    /** Where a sum is done: the zone, the calendar by id (empty where none is needed) and whether a relief is barred. */
    record Setting(ZoneId zone, String calendar, Calendars calendars, boolean reliefBarred) {}

    /** The end of a period, the plain count of hours where it differs, and the steps. */
    record Counted(Instant due, @Nullable Instant elapsed, List<Line> lines) {}

    static Counted count(Limb limb, int period, TimePoint start, Setting setting) {
        var sum = new Sum(limb, period, setting);
        var due = sum.end(start, setting.reliefBarred());
        return new Counted(due, sum.elapsed, List.copyOf(sum.lines));
    }

    private Instant end(TimePoint start, boolean reliefBarred) {
        return switch (limb.counting()) {
            case ELAPSED_HOURS -> running(start, Duration.ofHours(period));
            case ELAPSED_MINUTES -> running(start, Duration.ofMinutes(period));
            case EU_HOURS -> fullHours(start);
            case DORA_HOURS -> noonRelief(fullHours(start), reliefBarred);
            case CALENDAR_DAYS -> endOf(days(start.day(zone), period));
            case CALENDAR_DAYS_INCLUSIVE -> endOf(days(start.day(zone), period - 1));
            case CALENDAR_DAYS_ROLL -> endOf(roll(days(start.day(zone), period)));
            case CALENDAR_DAYS_INCLUSIVE_ROLL -> endOf(roll(days(start.day(zone), period - 1)));
            case EU_DAYS -> endOf(twoWorkingDays(start.day(zone), roll(days(start.day(zone), period))));
            case BUSINESS_DAYS -> endOf(businessDays(start.day(zone)));
            case BUSINESS_DAY_HOURS -> businessDayHours(start);
            case MONTHS -> endOf(months(start.day(zone)));
            case EU_MONTHS -> endOf(roll(months(start.day(zone))));
            case DORA_MONTHS -> noonRelief(endOf(months(start.day(zone))), reliefBarred);
            case YEAR_END_DAYS -> endOf(yearEnd(start.day(zone)));
            case YEAR_END_DATE -> endOf(dateOfNextYear(start.day(zone)));
        };
    }

    private Instant running(TimePoint start, Duration length) {
        lines.add(plus("running time, no pause and no roll"));
        return start.earliest(zone).plus(length);
    }

    private Instant fullHours(TimePoint start) {
        var from = start.earliest(zone);
        var next = from.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant().plus(Duration.ofHours(1));
        elapsed = from.plus(Duration.ofHours(period));
        lines.add(new Line("> full hour", TimePoint.words(next, zone), "the clock hour of the start is left out"));
        lines.add(plus("running hours, no pause and no roll"));
        return next.plus(Duration.ofHours(period));
    }

    private Instant noonRelief(Instant limit, boolean barred) {
        var day = limit.atZone(zone).toLocalDate();
        if (!calendars.isClosed(calendar, day)) {
            return limit;
        }
        var why = calendars.reason(calendar, day);
        if (barred) {
            lines.add(new Line("! no relief", TimePoint.words(limit, zone), why + ", but this entity has no relief"));
            return limit;
        }
        var open = nextOpen(day);
        lines.add(new Line("> noon", TimePoint.DAY.format(open) + " 12:00", why + ": noon of the next working day"));
        return open.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    private LocalDate days(LocalDate from, int count) {
        lines.add(plus(limb.counting().words()));
        return from.plusDays(count);
    }

    private LocalDate roll(LocalDate last) {
        if (!calendars.isClosed(calendar, last)) {
            return last;
        }
        var open = nextOpen(last);
        lines.add(new Line("> roll", TimePoint.DAY.format(open), "last day is closed: " + reason(last)));
        return open;
    }

    private LocalDate twoWorkingDays(LocalDate from, LocalDate last) {
        if (period < 2) {
            return last;
        }
        var end = last;
        while (openBetween(from, end) < 2) {
            end = nextOpen(end);
        }
        if (!end.equals(last)) {
            lines.add(new Line("> two days", TimePoint.DAY.format(end), "the period holds two working days at least"));
        }
        return end;
    }

    private long openBetween(LocalDate from, LocalDate last) {
        return from.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> !calendars.isClosed(calendar, day))
                .count();
    }

    private LocalDate businessDays(LocalDate from) {
        lines.add(plus("calendar " + calendar + "; the day of the start is left out"));
        var day = from;
        for (int counted = 0; counted < period; ) {
            day = day.plusDays(1);
            if (calendars.isClosed(calendar, day)) {
                skip(day);
            } else {
                counted++;
            }
        }
        return day;
    }

    private Instant businessDayHours(TimePoint start) {
        lines.add(plus("calendar " + calendar + "; hours of closed days do not run"));
        var left = Duration.ofHours(period);
        var at = start.earliest(zone);
        while (true) {
            var day = at.atZone(zone).toLocalDate();
            var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (calendars.isClosed(calendar, day)) {
                skip(day);
            } else {
                var today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    private void skip(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!weekend) {
            lines.add(new Line("  not counted", TimePoint.DAY.format(day), reason(day)));
        }
    }

    private LocalDate months(LocalDate from) {
        lines.add(plus("same date number, or the last day of that month"));
        return from.plusMonths(period);
    }

    private LocalDate yearEnd(LocalDate from) {
        var last = LocalDate.of(from.getYear(), 12, 31);
        lines.add(new Line("> year end", TimePoint.DAY.format(last), "end of the calendar year of the start"));
        lines.add(plus("calendar days from there, no roll"));
        return last.plusDays(period);
    }

    private LocalDate dateOfNextYear(LocalDate from) {
        var date = Objects.requireNonNull(limb.terms().date()).atYear(from.getYear() + 1);
        lines.add(new Line("> fixed date", TimePoint.DAY.format(date), "date of the year after the start"));
        return date;
    }

    private Instant endOf(LocalDate day) {
        var at = Objects.requireNonNullElse(limb.terms().endsAt(), END_OF_DAY);
        return day.atTime(at).atZone(zone).toInstant();
    }

    private LocalDate nextOpen(LocalDate day) {
        var next = day.plusDays(1);
        while (calendars.isClosed(calendar, next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private String reason(LocalDate day) {
        return calendars.reason(calendar, day);
    }

    private Line plus(String note) {
        return new Line("+ " + words(period, limb.counting()), "", note);
    }

    /** Returns the period of a limb in words. */
    static String period(Limb limb) {
        var date = limb.terms().date();
        return date == null
                ? words(limb.period(), limb.counting())
                : "%02d-%02d of the next year".formatted(date.getMonthValue(), date.getDayOfMonth());
    }

    private static String words(int period, Counting counting) {
        var unit = counting.unit().replace('-', ' ');
        return period + " " + (period == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }
}
