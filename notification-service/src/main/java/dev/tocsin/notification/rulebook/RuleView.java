package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the book as a person reads it: where it stands, who tells whom, from when, and how its time is counted.
 *
 * @param force binding, contractual, conditional (a right is lost without it) or recommended
 * @param after ids of the rules whose notices must go first
 * @param outOfTurn when a person may let it go before them all the same, in words
 */
record RuleView(
        String id,
        String jurisdiction,
        String law,
        String citation,
        String summary,
        String dutyHolder,
        RecipientView recipient,
        String phase,
        String force,
        List<String> starts,
        List<String> periods,
        List<String> counting,
        @Nullable String qualitative,
        List<String> after,
        @Nullable String outOfTurn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String succeeds,
        int version,
        String confidence,
        LocalDate checkedOn,
        List<String> sources) {

    /** Who is told; {@code authorities} are the ids of those that the rule names. */
    record RecipientView(String kind, String name, @Nullable String country, List<String> authorities) {}

    static RuleView of(Rule rule) {
        var head = rule.head();
        var told = rule.recipient();
        return new RuleView(
                head.id(),
                head.jurisdiction(),
                head.law(),
                head.citation(),
                head.summary(),
                head.dutyHolder(),
                new RecipientView(told.kind(), told.name(), told.country(), rule.authorities()),
                head.phase(),
                head.force().word(),
                rule.startPaths(),
                rule.periods(),
                rule.countings(),
                rule.qualitative(),
                rule.after(),
                rule.outOfTurn(),
                head.effectiveFrom(),
                head.effectiveTo(),
                head.succeeds(),
                head.version(),
                head.confidence(),
                head.checkedOn(),
                head.sources());
    }
}
