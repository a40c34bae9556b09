package dev.tocsin.notification.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What can be read off the conditions of a rule itself. */
@NullMarked
final class Conditions {

    private Conditions() {}

    /** Returns every condition of the rule, of its clock too. */
    static List<Condition> of(Rule rule) {
        return Stream.concat(rule.applies().walk(), ofClock(rule).flatMap(Condition::walk))
                .toList();
    }

    /** Returns the conditions that alter the clock. */
    static Stream<Condition> ofClock(Rule rule) {
        var conditions = new ArrayList<Condition>();
        for (var limb : rule.clock().everyLimb()) {
            limb.terms().variants().forEach(variant -> conditions.add(variant.when()));
            if (limb.terms().noRelief() != null) {
                conditions.add(limb.terms().noRelief());
            }
            if (limb.start() instanceof Start.Words words) {
                words.words().stream()
                        .map(Start.Word::when)
                        .filter(Objects::nonNull)
                        .forEach(conditions::add);
            }
        }
        return conditions.stream();
    }

    /** Returns the first days on which the law is another one for the rule. */
    static Set<LocalDate> turns(Rule rule) {
        var turns = new TreeSet<LocalDate>();
        add(turns, rule.head().effectiveFrom(), rule.head().effectiveTo());
        of(rule).stream()
                .filter(CaseLeaf.LawDate.class::isInstance)
                .map(CaseLeaf.LawDate.class::cast)
                .forEach(span -> add(turns, span.from(), span.to()));
        return turns;
    }

    private static void add(
            Set<LocalDate> turns,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) {
        if (from != null) {
            turns.add(from);
        }
        if (to != null) {
            turns.add(to.plusDays(1));
        }
    }

    /** Returns the tests that are statements of others: where nothing is stated, it is not so. */
    static Set<String> statements(RuleBook book) {
        return book.rules().stream()
                .flatMap(rule -> of(rule).stream())
                .filter(CaseLeaf.Stated.class::isInstance)
                .map(leaf -> ((CaseLeaf.Stated) leaf).id())
                .collect(Collectors.toSet());
    }

    /** Says whether more people can turn the condition from yes to no: a number of them stands under a negation. */
    static boolean fewerPeopleCount(Condition condition, boolean negated) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().anyMatch(part -> fewerPeopleCount(part, negated));
            case Condition.Any any -> any.parts().stream().anyMatch(part -> fewerPeopleCount(part, negated));
            case Condition.Not not -> fewerPeopleCount(not.part(), !negated);
            case PeopleLeaf.Kinds _ -> false;
            case PeopleLeaf _ -> negated;
            case Condition.Leaf _ -> false;
        };
    }
}
