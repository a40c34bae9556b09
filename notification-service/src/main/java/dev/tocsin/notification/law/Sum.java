package dev.tocsin.notification.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts one limb from its start and keeps every step as a line that a stranger can redo. */
final class Sum {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int WORKING_DAYS = 2;

    private final Limb limb;
    private final int period;
    private final ZoneId zone;
    private final String calendar;
    private final Calendars calendars;
    private final SumLines lines;
    private @Nullable Instant elapsed;

    private Sum(Limb limb, int period, Setting setting) {
        this.limb = limb;
        this.period = period;
        this.zone = setting.zone();
        this.calendar = setting.calendar();
        this.calendars = setting.calendars();
        this.lines = new SumLines(setting);
    }

    /** Where a sum is done: the zone, the calendar by id (empty where none is needed) and whether a relief is barred. */
    record Setting(ZoneId zone, String calendar, Calendars calendars, boolean reliefBarred) {}

    /** The end of a period, the plain count of hours where it differs, and the steps. */
    record Counted(Instant due, @Nullable Instant elapsed, List<Line> lines) {}

    static Counted count(Limb limb, int period, TimePoint start, Setting setting) {
        var sum = new Sum(limb, period, setting);
        var due = sum.end(start, setting.reliefBarred());
        return new Counted(due, sum.elapsed, sum.lines.all());
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
        lines.firstMoment(start);
        plus();
        return run(start.earliest(zone), length);
    }

    private Instant fullHours(TimePoint start) {
        var from = start.earliest(zone);
        var next = from.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant().plus(Duration.ofHours(1));
        var length = Duration.ofHours(period);
        elapsed = from.plus(length);
        lines.firstMoment(start);
        lines.to("> full hour", next, "the clock hour of the start is left out");
        plus();
        return run(next, length);
    }

    private Instant run(Instant from, Duration length) {
        var end = from.plus(length);
        lines.clockChanges(from, end);
        return end;
    }

    private Instant noonRelief(Instant limit, boolean barred) {
        var day = limit.atZone(zone).toLocalDate();
        if (!calendars.isClosed(calendar, day)) {
            return limit;
        }
        var why = calendars.reason(calendar, day);
        if (barred) {
            lines.to("! no relief", limit, why + ", but this entity has no relief");
            return limit;
        }
        var noon = nextOpen(day).atTime(LocalTime.NOON).atZone(zone).toInstant();
        lines.to("> noon", noon, why + ": noon of the next working day");
        return noon;
    }

    private LocalDate days(LocalDate from, int count) {
        plus();
        return from.plusDays(count);
    }

    private LocalDate roll(LocalDate last) {
        if (!calendars.isClosed(calendar, last)) {
            return last;
        }
        var open = nextOpen(last);
        lines.to("> roll", open, "last day is closed: " + calendars.reason(calendar, last));
        return open;
    }

    private LocalDate twoWorkingDays(LocalDate from, LocalDate last) {
        if (period < WORKING_DAYS) {
            return last;
        }
        var second = from;
        for (int counted = 0; counted < WORKING_DAYS; ) {
            second = second.plusDays(1);
            if (calendars.isClosed(calendar, second)) {
                lines.closed("  closed", second);
            } else {
                counted++;
            }
        }
        if (!second.isAfter(last)) {
            return last;
        }
        lines.to("> two days", second, "the period holds two working days at least");
        return second;
    }

    private LocalDate businessDays(LocalDate from) {
        plus();
        var day = from;
        for (int counted = 0; counted < period; ) {
            day = day.plusDays(1);
            if (calendars.isClosed(calendar, day)) {
                lines.closed("  not counted", day);
            } else {
                counted++;
            }
        }
        return day;
    }

    private Instant businessDayHours(TimePoint start) {
        lines.firstMoment(start);
        plus();
        var left = Duration.ofHours(period);
        var from = start.earliest(zone);
        var at = from;
        while (true) {
            var day = at.atZone(zone).toLocalDate();
            var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (calendars.isClosed(calendar, day)) {
                lines.closed("  not counted", day);
            } else {
                var today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    var end = at.plus(left);
                    lines.clockChanges(from, end);
                    return end;
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    private LocalDate months(LocalDate from) {
        plus();
        return from.plusMonths(period);
    }

    private LocalDate yearEnd(LocalDate from) {
        var last = LocalDate.of(from.getYear(), 12, 31);
        lines.to("> year end", last, "end of the calendar year of the start");
        plus();
        return last.plusDays(period);
    }

    private LocalDate dateOfNextYear(LocalDate from) {
        var date = Objects.requireNonNull(limb.terms().date()).atYear(from.getYear() + 1);
        lines.to("> fixed date", date, "date of the year after the start");
        return date;
    }

    private Instant endOf(LocalDate day) {
        var closing = limb.terms().endsAt();
        lines.endOfDay(closing == null ? LAST_SECOND : closing);
        return closing == null
                ? day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant()
                : day.atTime(closing).atZone(zone).toInstant();
    }

    private LocalDate nextOpen(LocalDate day) {
        var next = day;
        while (calendars.isClosed(calendar, next)) {
            lines.closed("  closed", next);
            next = next.plusDays(1);
        }
        return next;
    }

    private void plus() {
        lines.plus(period, limb.counting());
        if (limb.counting().needsCalendar()) {
            lines.calendar();
        }
    }

    /** Returns the period of a limb in words. */
    static String period(Limb limb) {
        var date = limb.terms().date();
        return date == null
                ? SumLines.words(limb.period(), limb.counting())
                : "%02d-%02d of the next year".formatted(date.getMonthValue(), date.getDayOfMonth());
    }
}
