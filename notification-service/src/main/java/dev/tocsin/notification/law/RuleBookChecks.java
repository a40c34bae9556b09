package dev.tocsin.notification.law;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Checks what only the whole book can tell: links between rules, and versions of one rule that overlap in time. */
final class RuleBookChecks {

    private final Map<String, Rule> rules;
    private final RuleFaults faults;

    RuleBookChecks(Map<String, Rule> rules, RuleFaults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    void run() {
        rules.values().forEach(rule -> {
            known(rule, rule.metBy());
            rule.clock().everyLimb().forEach(limb -> start(rule, limb.start()));
            rule.applies().walk().forEach(condition -> {
                if (condition instanceof CaseLeaf.Filed(var ids)) {
                    known(rule, ids);
                }
            });
            order(rule);
            succession(rule);
        });
    }

    private void start(Rule rule, Start start) {
        switch (start) {
            case Start.Words named -> {
                if (named.words().isEmpty()) {
                    faults.add(rule.id(), "its clock names no start");
                }
            }
            case Start.Filing filing -> known(rule, filing.rules());
            case Start.EndOf(var id) -> {
                known(rule, List.of(id));
                var other = rules.get(id);
                if (other != null
                        && other.clock().limbs().stream().anyMatch(limb -> limb.start() instanceof Start.EndOf)) {
                    faults.add(rule.id(), "counts from the end of a rule that itself counts from an end: " + id);
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
                faults.add(rule.id(), "its notice would have to wait for itself");
                return;
            }
            var other = rules.get(id);
            if (other != null && seen.add(id)) {
                before.addAll(other.after());
            }
        }
    }

    private void known(Rule rule, List<String> ids) {
        ids.stream()
                .filter(id -> !rules.containsKey(id))
                .forEach(id -> faults.add(rule.id(), "names no rule of the book: " + id));
    }

    private void succession(Rule rule) {
        var before = rule.head().succeeds();
        if (before == null) {
            return;
        }
        var earlier = rules.get(before);
        var from = rule.head().effectiveFrom();
        if (earlier == null) {
            faults.add(rule.id(), "succeeds a rule that the book does not hold: " + before);
        } else if (earlier.head().effectiveTo() == null
                || from == null
                || !earlier.head().effectiveTo().isBefore(from)) {
            faults.add(rule.id(), "overlaps in time with the wording that it succeeds: " + before);
        }
    }
}
