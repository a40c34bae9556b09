package dev.tocsin.notification.law;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** A made-up fact sheet, the rules of the book that it was made for, and the instant of the question. */
@NullMarked
record DrawnSheet(FactSheet facts, List<Rule> rules, Instant asOf) {

    DrawnSheet with(FactSheet changed) {
        return new DrawnSheet(changed, rules, asOf);
    }

    /** Returns what the engine says of the rules that the sheet was made for. */
    List<DutyAssessment> assess(RuleBook book) {
        return Assessment.assess(facts, book, asOf, java.util.Map.of(), rules::contains);
    }
}
