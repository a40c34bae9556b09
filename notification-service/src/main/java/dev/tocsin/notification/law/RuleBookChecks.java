package dev.tocsin.notification.law;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what only the whole book can tell: links between rules, chains without an end, and wordings that overlap in time. */
final class RuleBookChecks {

    private final Map<String, Rule> rules;
    private final RuleFaults faults;

    RuleBookChecks(Map<String, Rule> rules, RuleFaults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    void run() {
        rules.values().forEach(rule -> {
            known(rule, "met_by", rule.metBy());
            rule.clock().everyLimb().forEach(limb -> start(rule, limb.start()));
            rule.applies().walk().forEach(condition -> {
                if (condition instanceof CaseLeaf.Filed(var ids)) {
                    known(rule, "applies", ids);
                }
            });
            order(rule);
            succession(rule);
        });
        successors();
        circles();
    }

    private void start(Rule rule, Start start) {
        switch (start) {
            case Start.Words named -> {
                if (named.words().isEmpty()) {
                    fault(rule, "clock", "its clock names no start", "add starts: the points of the timeline");
                }
            }
            case Start.Filing filing -> known(rule, "clock", filing.rules());
            case Start.EndOf(var id) -> {
                known(rule, "clock", List.of(id));
                var other = rules.get(id);
                if (other != null
                        && other.clock().limbs().stream().anyMatch(limb -> limb.start() instanceof Start.EndOf)) {
                    fault(
                            rule,
                            "clock",
                            "counts from the end of a rule that itself counts from an end: " + id,
                            "count from the first of them, with the whole period");
                }
            }
        }
    }

    /** No notice may have to wait for itself, by however many others. */
    private void order(Rule rule) {
        var before = new ArrayDeque<>(rule.after());
        var seen = new HashSet<String>();
        while (!before.isEmpty()) {
            var id = before.pop();
            if (id.equals(rule.id())) {
                fault(
                        rule,
                        "clock",
                        "its notice would have to wait for itself",
                        "take one of the notices out of after");
                return;
            }
            var other = rules.get(id);
            if (other != null && seen.add(id)) {
                before.addAll(other.after());
            }
        }
    }

    private void known(Rule rule, String field, List<String> ids) {
        ids.stream()
                .filter(id -> !rules.containsKey(id))
                .forEach(id ->
                        fault(rule, field, "names no rule of the book: " + id, Hints.nearest(id, rules.keySet())));
    }

    private void succession(Rule rule) {
        var before = rule.head().succeeds();
        if (before == null) {
            return;
        }
        var earlier = rules.get(before);
        var from = rule.head().effectiveFrom();
        if (earlier == null) {
            fault(
                    rule,
                    "succeeds",
                    "succeeds a rule that the book does not hold: " + before,
                    Hints.nearest(before, rules.keySet()));
        } else if (earlier.head().effectiveTo() == null
                || from == null
                || !earlier.head().effectiveTo().isBefore(from)) {
            fault(
                    rule,
                    "effective",
                    "overlaps in time with the wording that it succeeds: " + before,
                    "end " + before + " on the day before this one begins");
        }
    }

    /** Two wordings that succeed the same one must follow each other too. */
    private void successors() {
        var byEarlier = rules.values().stream()
                .filter(rule -> rule.head().succeeds() != null)
                .collect(Collectors.groupingBy(
                        rule -> Objects.requireNonNull(rule.head().succeeds())));
        byEarlier.forEach((earlier, later) -> {
            for (int one = 0; one < later.size(); one++) {
                for (var other : later.subList(one + 1, later.size())) {
                    if (overlap(later.get(one).head(), other.head())) {
                        fault(
                                other,
                                "effective",
                                "overlaps in time with " + later.get(one).id() + ", which succeeds " + earlier + " too",
                                "let one wording end before the other begins");
                    }
                }
            }
        });
    }

    private static boolean overlap(Rule.Head one, Rule.Head other) {
        return from(one).compareTo(to(other)) <= 0 && from(other).compareTo(to(one)) <= 0;
    }

    private static LocalDate from(Rule.Head head) {
        return Objects.requireNonNullElse(head.effectiveFrom(), LocalDate.MAX);
    }

    private static LocalDate to(Rule.Head head) {
        return Objects.requireNonNullElse(head.effectiveTo(), LocalDate.MAX);
    }

    /** A clock that waits for filings which all wait, in the end, for its own would never start. */
    private void circles() {
        var waits = new HashMap<String, Set<String>>();
        rules.values().forEach(rule -> waits.put(rule.id(), awaited(rule)));
        var startable = new HashSet<String>();
        waits.forEach((id, awaited) -> {
            if (awaited.isEmpty() || !rules.keySet().containsAll(awaited)) {
                startable.add(id);
            }
        });
        while (waits.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(startable::contains))
                .map(entry -> startable.add(entry.getKey()))
                .reduce(false, Boolean::logicalOr)) {
            // Each turn adds the rules that wait for one that was added before.
        }
        waits.keySet().stream().filter(id -> !startable.contains(id)).sorted().forEach(id -> {
            var rule = Objects.requireNonNull(rules.get(id));
            fault(
                    rule,
                    "clock",
                    "waits for a chain of rules that leads back to itself: " + chain(id, waits),
                    "let one of them start from a point of the timeline");
        });
    }

    /** Returns the rules that must have been filed, or must end, before the first limb can start; empty where none need. */
    private static Set<String> awaited(Rule rule) {
        return switch (rule.clock().limbs().getFirst().start()) {
            case Start.Words _ -> Set.of();
            case Start.Filing filing -> Set.copyOf(filing.rules());
            case Start.EndOf(var id) -> Set.of(id);
        };
    }

    private static String chain(String from, Map<String, Set<String>> waits) {
        var seen = new ArrayList<String>();
        for (var at = from; !seen.contains(at); ) {
            seen.add(at);
            at = waits.getOrDefault(at, Set.of(from)).stream()
                    .sorted()
                    .findFirst()
                    .orElse(from);
        }
        return String.join(" > ", seen);
    }

    private void fault(Rule rule, String field, String what, String hint) {
        faults.add(rule.text().spot().at(field), what, hint);
    }
}
