package dev.tocsin.notification.assessment;

import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.CaseFact;
import dev.tocsin.notification.contract.ClientContracts;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.FactSheetReader;
import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.Source;
import dev.tocsin.notification.law.TimePoint;
import dev.tocsin.notification.rulebook.LawEdition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Puts an incident's fact sheet to the law engine, with the laws and the contracts of its client. */
@ApplicationScoped
public class CaseAssessor {

    private static final Logger LOG = Logger.getLogger(CaseAssessor.class);

    private final ClientContracts contracts;

    CaseAssessor(ClientContracts contracts) {
        this.contracts = contracts;
    }

    /** Assesses the incident; {@code filed} are our own filings by rule id, which count before those on the sheet. */
    public CaseAssessment assess(Case incident, Map<String, Instant> filed, Instant asOf) {
        return assess(incident, filed, asOf, _ -> true);
    }

    /** Assesses only the rules that are asked about. */
    public CaseAssessment assess(Case incident, Map<String, Instant> filed, Instant asOf, Predicate<Rule> asked) {
        return assess(incident, filed, asOf, contracts.bookFor(incident.clientPartyId()), asked);
    }

    /** Assesses the incident on another book of laws. */
    public CaseAssessment assess(Case incident, Map<String, Instant> filed, Instant asOf, LawEdition edition) {
        return assess(incident, filed, asOf, contracts.bookFor(incident.clientPartyId(), edition), _ -> true);
    }

    private static CaseAssessment assess(
            Case incident, Map<String, Instant> filed, Instant asOf, RuleBook book, Predicate<Rule> asked) {
        var reading = new FactSheetReader(book.vocabulary(), _ -> true).read(incident.factSheet(), "/fact_sheet");
        if (!reading.isSound()) {
            // Another service's sheet may hold words that this book lacks: what is not understood stays unknown.
            LOG.warnf(
                    "facts not understood incident=%s faults=%d first=%s",
                    incident.incidentId(),
                    reading.faults().size(),
                    reading.faults().getFirst());
        }
        var ours = new LinkedHashMap<String, TimePoint>();
        filed.forEach((rule, at) -> ours.put(rule, new TimePoint.Moment(at)));
        var facts = reading.sheet().withFiled(ours);
        return new CaseAssessment(book, facts, Assessment.assess(facts, book, asOf, sources(incident), asked));
    }

    private static Map<String, Source> sources(Case incident) {
        var sources = new LinkedHashMap<String, Source>();
        for (var fact : incident.facts()) {
            sources.put(fact.path(), source(fact));
        }
        return sources;
    }

    private static Source source(CaseFact fact) {
        return new Source(fact.factId(), fact.recordedBy(), fact.recordedAt(), fact.learntAt(), fact.source());
    }
}
