package dev.tocsin.notification.backtest;

import dev.tocsin.notification.law.Applies;
import java.util.List;
import java.util.Map;

/** How many duties there were, and how many notices came late. */
record Figures(int cases, long duties, long owed, long possible, long notOwed, long late, long inTime) {

    static Figures of(Map<BreachCase, List<Verdict>> cases) {
        var verdicts = cases.values().stream().flatMap(List::stream).toList();
        return new Figures(
                cases.size(),
                verdicts.size(),
                count(verdicts, Applies.OWED),
                count(verdicts, Applies.POSSIBLE),
                count(verdicts, Applies.NOT_OWED),
                verdicts.stream()
                        .filter(each -> Boolean.TRUE.equals(each.late()))
                        .count(),
                verdicts.stream()
                        .filter(each -> Boolean.FALSE.equals(each.late()))
                        .count());
    }

    /** Returns the figures in one sentence. */
    String words() {
        return "Cases: %d, with %d duties: %d owed, %d possible, %d not owed. Of the notices whose day is public and whose period has an end, "
                        .formatted(cases, duties, owed, possible, notOwed)
                + "%d came late and %d in time.".formatted(late, inTime);
    }

    private static long count(List<Verdict> verdicts, Applies applies) {
        return verdicts.stream()
                .filter(each -> each.careful().applies() == applies)
                .count();
    }
}
