package dev.tocsin.notification.assessment;

import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.NotificationProblem;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.contract.ClientContracts;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.FactSheetReader;
import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers what-if questions; nothing is stored. */
@ApplicationScoped
class WhatIf {

    private final Cases cases;
    private final ClientContracts contracts;
    private final CaseAssessor assessor;
    private final Clock clock;

    WhatIf(Cases cases, ClientContracts contracts, CaseAssessor assessor, Clock clock) {
        this.cases = cases;
        this.contracts = contracts;
        this.assessor = assessor;
        this.clock = clock;
    }

    @Transactional
    AssessmentView ask(AssessFacts question) {
        var asOf = Objects.requireNonNullElseGet(question.asOf(), clock::instant);
        var incident = question.incidentId() == null ? null : cases.require(question.incidentId());
        var book = contracts.bookFor(incident == null ? null : incident.clientPartyId());
        var rules = question.rules();
        Predicate<Rule> asked = rule -> rules == null || rules.contains(rule.id());
        var after = Assessment.assess(facts(question, book), book, asOf, Map.of(), asked);
        var difference = incident == null
                ? null
                : Difference.between(
                        assessor.assess(incident, Map.of(), asOf, asked).duties(), after);
        return view(asOf, after, book, difference);
    }

    private static AssessmentView view(
            Instant asOf, List<DutyAssessment> duties, RuleBook book, @Nullable Difference difference) {
        return new AssessmentView(
                asOf,
                duties.stream().map(AssessedDuty::of).toList(),
                Assessment.nextQuestions(duties, book.vocabulary()),
                difference);
    }

    private static FactSheet facts(AssessFacts question, RuleBook book) {
        var reading = new FactSheetReader(book.vocabulary(), id -> book.rule(id).isPresent())
                .read(question.facts(), "/facts");
        if (!reading.isSound()) {
            throw new Problem(NotificationProblem.FACTS_FAULTY, "Some parts of the fact sheet are not understood")
                    .withErrors(reading.faults().stream()
                            .map(fault -> new Fault(fault.pointer(), fault.message()))
                            .toList());
        }
        return reading.sheet();
    }
}
