package dev.tocsin.notification.assessment;

import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.contract.ClientContracts;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        var understanding = new Understanding(book);
        understanding.asOf(question.asOf());
        var asked = understanding.asked(question.rules(), question.jurisdictions());
        var sheet = understanding.sheet(question.facts(), "/facts");
        understanding.require();
        var after = Assessment.assess(sheet, book, asOf, Map.of(), asked);
        var difference = incident == null
                ? null
                : Difference.between(
                        assessor.assess(incident, Map.of(), asOf, asked).duties(),
                        after,
                        FactDifference.between(incident.factSheet(), question.facts()));
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

    DiffView diff(DiffFacts question) {
        var asOf = Objects.requireNonNullElseGet(question.asOf(), clock::instant);
        var book = contracts.bookFor(null);
        var understanding = new Understanding(book);
        understanding.asOf(question.asOf());
        var asked = understanding.asked(question.rules(), question.jurisdictions());
        var before = understanding.sheet(question.before(), "/before");
        var after = understanding.sheet(question.after(), "/after");
        understanding.require();
        var facts = FactDifference.between(question.before(), question.after());
        return new DiffView(
                asOf,
                facts,
                Difference.between(
                        Assessment.assess(before, book, asOf, Map.of(), asked),
                        Assessment.assess(after, book, asOf, Map.of(), asked),
                        facts));
    }
}
