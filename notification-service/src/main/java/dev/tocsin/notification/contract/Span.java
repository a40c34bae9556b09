package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.TimePoint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a rule's period lasts at least and at most, whenever in the coming year it starts: weekends, holidays and clock
 * changes make a period in days longer or shorter.
 *
 * @param leastFrom a start from which it is that short
 * @param mostFrom a start from which it is that long
 */
record Span(Duration least, Instant leastFrom, Duration most, Instant mostFrom) {

    private static final String TIMELINE = "timeline.";
    private static final int DAYS = 365;

    /** Counts the period from the first and the last second of each day; nothing where the rule gives no number. */
    static @Nullable Span of(Rule rule, RuleBook book, Instant asOf) {
        Span span = null;
        for (var start : starts(rule, book, asOf)) {
            var length = length(rule, book, start);
            if (length == null) {
                return null;
            }
            span = span == null ? new Span(length, start, length, start) : span.with(length, start);
        }
        return span;
    }

    private Span with(Duration length, Instant start) {
        var shorter = length.compareTo(least) < 0;
        var longer = length.compareTo(most) > 0;
        return new Span(
                shorter ? length : least,
                shorter ? start : leastFrom,
                longer ? length : most,
                longer ? start : mostFrom);
    }

    /** A period in hours is the same from every start. */
    private static List<Instant> starts(Rule rule, RuleBook book, Instant asOf) {
        var first = asOf.truncatedTo(ChronoUnit.SECONDS);
        if (rule.periods().stream().allMatch(period -> period.endsWith("hours") || period.endsWith("hour"))) {
            return List.of(first);
        }
        var empty = new Assessment.Asked(rule, null, null);
        var zone = ZoneId.of(
                Assessment.assess(FactSheet.EMPTY, book, asOf, empty).clock().zone());
        var today = first.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS))
                .flatMap(day -> Stream.of(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant()))
                .toList();
    }

    private static @Nullable Duration length(Rule rule, RuleBook book, Instant start) {
        var timeline = new LinkedHashMap<String, TimePoint>();
        rule.startPaths().stream()
                .filter(path -> path.startsWith(TIMELINE))
                .forEach(path -> timeline.put(path.substring(TIMELINE.length()), new TimePoint.Moment(start)));
        var clock = Assessment.assess(
                        FactSheet.EMPTY.withTimeline(timeline), book, start, new Assessment.Asked(rule, null, null))
                .clock();
        var due = clock.dueAt();
        if (due == null) {
            return null;
        }
        // The plain count is the safe end where another reading gives a later one.
        var plain = clock.dueElapsed();
        return Duration.between(start, plain != null && plain.isBefore(due) ? plain : due);
    }
}
