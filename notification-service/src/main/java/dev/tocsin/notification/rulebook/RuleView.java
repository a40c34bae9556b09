package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the book as a person reads it: where it stands, who tells whom, from when, and how its time is counted.
 *
 * @param region eu, uk, ch, us or world
 * @param pack name and version of the rule pack that it comes from; absent for the book that ships with the service
 * @param appliesInWords the condition, line by line, parts set in
 * @param clockInWords how its time runs, line by line
 * @param doubtful whether something of it is not certain, and {@code doubts} what
 * @param force binding, contractual, conditional (a right is lost without it) or recommended
 * @param after ids of the rules whose notices must go first
 * @param outOfTurn when a person may let it go before them all the same, in words
 */
record RuleView(
        String id,
        String title,
        String jurisdiction,
        String region,
        @Nullable String pack,
        String law,
        String citation,
        String summary,
        String dutyHolder,
        RecipientView recipient,
        String phase,
        String force,
        List<String> appliesInWords,
        List<String> clockInWords,
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
        List<String> sources,
        boolean doubtful,
        List<String> doubts) {

    private static final String MEMORY = "memory";

    /** Who is told; {@code authorities} are the ids of those that the rule names. */
    record RecipientView(String kind, String name, @Nullable String country, List<String> authorities) {}

    static RuleView of(Rule rule, Vocabulary vocabulary) {
        var head = rule.head();
        var told = rule.recipient();
        return new RuleView(
                head.id(),
                Titles.of(rule),
                head.jurisdiction(),
                Region.of(head.jurisdiction()).word(),
                rule.text().pack(),
                head.law(),
                head.citation(),
                head.summary(),
                head.dutyHolder(),
                new RecipientView(told.kind(), told.name(), told.country(), rule.authorities()),
                head.phase(),
                head.force().word(),
                rule.conditionInWords(vocabulary),
                rule.clockInWords(vocabulary),
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
                head.sources(),
                isDoubtful(rule),
                doubts(rule));
    }

    /** A rule is doubtful where its file says so, and where nobody has read its text. */
    static boolean isDoubtful(Rule rule) {
        return !rule.head().doubts().isEmpty() || rule.head().confidence().equals(MEMORY);
    }

    private static List<String> doubts(Rule rule) {
        var doubts = new ArrayList<>(rule.head().doubts());
        switch (rule.head().confidence()) {
            case MEMORY -> doubts.add("The rule is written from memory: nobody has checked it with a text of the law.");
            case "secondary" -> doubts.add("The rule was read in other sources than the text of the law.");
            default -> {
                // Its text was read.
            }
        }
        return doubts;
    }
}
