package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * Redoes a sum from the lines of its explanation alone: no rule, no calendar, no code of the engine. It goes step by step,
 * hour by hour, day by day, month by month.
 */
@NullMarked
final class StrangersSum {

    private static final String LAST_SECOND = "23:59:59";

    private final WrittenSum written;
    private final ZoneId zone;

    private StrangersSum(WrittenSum written) {
        this.written = written;
        this.zone = written.zone();
    }

    /** Redoes the sum and compares each step on the way; returns the due instant. */
    static Instant due(Explanation.Arithmetic arithmetic) {
        var zone = ZoneId.of(arithmetic.zone());
        var steps = steps(arithmetic.lines());
        int delay = labels(steps).indexOf("without delay");
        if (delay < 0) {
            return new StrangersSum(new WrittenSum(steps, zone)).end();
        }
        var plain = new StrangersSum(new WrittenSum(steps.subList(0, delay), zone)).end();
        assertThat(new WrittenSum(steps, zone)
                        .timeAt("without delay")
                        .orElseThrow()
                        .at())
                .isEqualTo(plain);
        var delayed = new StrangersSum(new WrittenSum(steps.subList(delay + 1, steps.size()), zone)).end();
        assertThat(delayed).isAfter(plain);
        return delayed;
    }

    /** Returns the lines before the result. */
    private static List<Line> steps(List<Line> lines) {
        return lines.subList(0, labels(lines).indexOf("= due"));
    }

    private static List<String> labels(List<Line> lines) {
        return lines.stream().map(line -> line.label().strip()).toList();
    }

    private Instant end() {
        var end = plainEnd();
        written.timeAt("other limit").ifPresent(other -> assertThat(other.at()).isAfterOrEqualTo(end));
        return end;
    }

    private Instant plainEnd() {
        if (written.line("> fixed date").isPresent()) {
            return fixedDate();
        }
        if (!written.isPeriod()) {
            return firstMomentOrHour();
        }
        return switch (written.unit()) {
            case "minute" -> minutes(firstMomentOrHour(), written.number());
            case "hour" -> written.says("on open days") ? openHours() : hours();
            case "calendar day", "business day" -> endOf(lastDay());
            case "month" -> noon(endOf(roll(months(written.start().day()))));
            default -> throw new AssertionError("unknown unit " + written.unit());
        };
    }

    private Instant fixedDate() {
        var date = written.timeAt("> fixed date").orElseThrow().day();
        assertThat(date.getYear()).isEqualTo(written.start().day().getYear() + 1);
        return endOf(date);
    }

    private Instant firstMomentOrHour() {
        var at = written.start().at();
        if (at != null) {
            return at;
        }
        var moment = firstSecond(written.start().day());
        assertThat(written.timeAt("> first moment").orElseThrow().at()).isEqualTo(moment);
        return moment;
    }

    private Instant hours() {
        var from = firstMomentOrHour();
        if (written.line("> full hour").isPresent()) {
            from = nextFullHour(from);
            assertThat(written.timeAt("> full hour").orElseThrow().at()).isEqualTo(from);
        }
        var end = minutes(from, written.number() * 60L);
        assertThat(written.line("clock change").isPresent() || sameOffset(from, end))
                .as("a change of the clock is told")
                .isTrue();
        return noon(end);
    }

    private boolean sameOffset(Instant one, Instant other) {
        return one.atZone(zone).getOffset().equals(other.atZone(zone).getOffset());
    }

    private Instant minutes(Instant from, long minutes) {
        var at = from;
        for (long minute = 0; minute < minutes; minute++) {
            at = at.plusSeconds(60);
        }
        return at;
    }

    private Instant nextFullHour(Instant from) {
        var at = from.truncatedTo(ChronoUnit.SECONDS);
        do {
            at = at.plusSeconds(1);
        } while (at.atZone(zone).getMinute() != 0 || at.atZone(zone).getSecond() != 0);
        return at;
    }

    private Instant openHours() {
        var at = firstMomentOrHour();
        var left = Duration.ofHours(written.number());
        while (left.isPositive()) {
            var minute = Duration.between(at, at.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60));
            var step = minute.compareTo(left) < 0 ? minute : left;
            if (!written.isClosed(day(at))) {
                left = left.minus(step);
            }
            at = at.plus(step);
        }
        return at;
    }

    private LocalDate lastDay() {
        var start = written.start().day();
        if (written.unit().equals("business day")) {
            return openDays(start, written.number());
        }
        var from = written.says("from 31 December")
                ? YearMonth.of(start.getYear(), 12).atEndOfMonth()
                : start;
        int count = written.says("is day 1") ? written.number() - 1 : written.number();
        for (int day = 0; day < count; day++) {
            from = from.plusDays(1);
        }
        var last = roll(from);
        return written.says("two working days at least") && written.number() >= 2
                ? later(last, openDays(start, 2))
                : last;
    }

    private LocalDate openDays(LocalDate start, int count) {
        var days = new ArrayList<LocalDate>();
        for (var day = start.plusDays(1); days.size() < count; day = day.plusDays(1)) {
            if (!written.isClosed(day)) {
                days.add(day);
            }
        }
        return days.isEmpty() ? start : days.getLast();
    }

    private LocalDate months(LocalDate start) {
        var month = YearMonth.from(start);
        for (int count = 0; count < written.number(); count++) {
            month = month.plusMonths(1);
        }
        return month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth()));
    }

    private LocalDate roll(LocalDate last) {
        var isRolled = written.says("moves to the next open day") || written.says("a last closed day moves");
        if (!isRolled) {
            return last;
        }
        var day = nextOpen(last);
        assertThat(written.timeAt("> roll").map(WrittenSum.Written::day).orElse(last))
                .isEqualTo(day);
        return day;
    }

    private Instant noon(Instant limit) {
        var isRelieved = written.says("noon of the next working day")
                && written.line("! no relief").isEmpty();
        if (!isRelieved || !written.isClosed(day(limit))) {
            return limit;
        }
        var noon = nextOpen(day(limit)).atTime(LocalTime.NOON).atZone(zone).toInstant();
        assertThat(written.timeAt("> noon").orElseThrow().at()).isEqualTo(noon);
        return noon;
    }

    private LocalDate nextOpen(LocalDate day) {
        return written.isClosed(day) ? nextOpen(day.plusDays(1)) : day;
    }

    private Instant endOf(LocalDate day) {
        var closing = written.closing().orElseThrow(() -> new AssertionError("no hour at which the last day ends"));
        return closing.toString().equals(LAST_SECOND)
                ? firstSecond(day.plusDays(1)).minusSeconds(1)
                : day.atTime(closing).atZone(zone).toInstant();
    }

    private Instant firstSecond(LocalDate day) {
        var at = day.minusDays(1).atTime(LocalTime.NOON).atZone(zone).toInstant();
        while (day(at).isBefore(day)) {
            at = at.plusSeconds(900);
        }
        return at;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
