package dev.tocsin.notification.law;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what must go before a notice: the notices of other rules, and the wait that the law sets. */
final class BarReading {

    private final Rule rule;
    private final ClockReading clock;
    private final RuleBook book;

    BarReading(Rule rule, ClockReading clock, RuleBook book) {
        this.rule = rule;
        this.clock = clock;
        this.book = book;
    }

    /** A notice that is certainly not owed bars none, and one that is filed only by the wait after it. */
    Precedence read(List<Line> lines) {
        var bar = rule.clock().notBefore();
        if (bar == null || (bar.when() != null && clock.truth(bar.when()) == Truth.NO)) {
            return Precedence.NONE;
        }
        var first =
                bar.rules().stream().map(book::require).filter(this::mayStillGo).toList();
        var start = first.isEmpty() ? clock.start(bar.limb()) : null;
        if (first.isEmpty() && start == null && !bar.rules().isEmpty()) {
            return Precedence.NONE;
        }
        var end = start == null ? null : clock.count(start).due();
        lines.add(new Line("! not before", until(bar, first, end), why(bar)));
        return new Precedence(first.stream().map(Rule::id).toList(), end, bar.outOfTurn());
    }

    private boolean mayStillGo(Rule other) {
        var inquiry = clock.inquiry();
        return other.isInForce(inquiry.lawDate())
                && other.metBy().stream().noneMatch(inquiry.facts().filed()::containsKey)
                && other.applies().truth(inquiry) != Truth.NO;
    }

    private String until(Clock.Bar bar, List<Rule> first, @Nullable Instant end) {
        if (end != null) {
            return TimePoint.words(end, clock.zone());
        }
        return first.isEmpty()
                ? "waits for " + Awaited.words(bar.limb().start().paths())
                : "waits for the notice to "
                        + first.stream()
                                .map(other -> other.recipient().name())
                                .collect(Collectors.joining(", and to "));
    }

    private static String why(Clock.Bar bar) {
        var what = bar.limb().period() == 0 ? "this comes first" : Sum.period(bar.limb()) + " must have passed";
        return what + ": an earlier notice is barred" + (bar.outOfTurn() == null ? "" : "; yet " + bar.outOfTurn());
    }
}
