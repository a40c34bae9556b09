package dev.tocsin.notification.rulebook;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.law.Rule;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of rules. */
class RuleListParameters {

    private static final Set<String> CONFIDENCE = Set.of("read-in-text", "secondary", "memory");
    private static final String SHIPPED = "book";

    @QueryParam("q")
    @Parameter(description = "words that stand in the title, law, citation, summary, recipient or id, all of them")
    @Nullable
    String search;

    @QueryParam("jurisdiction")
    @Nullable
    String jurisdiction;

    @QueryParam("region")
    @Parameter(description = "eu, uk, ch, us or world")
    @Nullable
    String region;

    @QueryParam("confidence")
    @Parameter(description = "read-in-text, secondary or memory")
    @Nullable
    String confidence;

    @QueryParam("recipient_kind")
    @Nullable
    String recipientKind;

    @QueryParam("pack")
    @Parameter(description = "name of a rule pack in force, or book for rules of no pack")
    @Nullable
    String pack;

    @QueryParam("doubtful")
    @Nullable
    Boolean doubtful;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    /** Returns what the rules must be; a 400 problem that names each parameter with a word that is none of its own. */
    Predicate<Rule> filter() {
        check();
        Predicate<Rule> all = rule -> true;
        return all.and(rule -> matches(jurisdiction, rule.head().jurisdiction()))
                .and(rule ->
                        matches(region, Region.of(rule.head().jurisdiction()).word()))
                .and(rule -> matches(confidence, rule.head().confidence()))
                .and(rule -> matches(recipientKind, rule.recipient().kind()))
                .and(rule -> pack == null || pack.equals(packName(rule)))
                .and(rule -> doubtful == null || doubtful == RuleView.isDoubtful(rule))
                .and(rule -> search == null || holds(rule, search));
    }

    private void check() {
        var faults = new ArrayList<Fault>();
        if (region != null && Region.ofWord(region).isEmpty()) {
            faults.add(new Fault("?region", "eu, uk, ch, us or world"));
        }
        if (confidence != null && !CONFIDENCE.contains(confidence)) {
            faults.add(new Fault("?confidence", "read-in-text, secondary or memory"));
        }
        if (!faults.isEmpty()) {
            throw new Problem(CommonProblem.REQUEST_INVALID, "The list cannot be narrowed so").withErrors(faults);
        }
    }

    private static boolean matches(@Nullable String asked, String actual) {
        return asked == null || asked.equals(actual);
    }

    private static String packName(Rule rule) {
        var pack = rule.text().pack();
        return pack == null ? SHIPPED : pack.split(" ", 2)[0];
    }

    private static boolean holds(Rule rule, String search) {
        var head = rule.head();
        var text = String.join(
                        "\n",
                        List.of(
                                head.id(),
                                Titles.of(rule),
                                head.law(),
                                head.citation(),
                                head.summary(),
                                rule.recipient().name()))
                .toLowerCase(Locale.ROOT);
        return List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(text::contains);
    }
}
