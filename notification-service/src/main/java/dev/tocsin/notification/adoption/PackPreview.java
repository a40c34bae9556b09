package dev.tocsin.notification.adoption;

import dev.tocsin.kit.web.Cursor;
import dev.tocsin.notification.assessment.CaseAssessor;
import dev.tocsin.notification.assessment.Difference;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.duty.Duties;
import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.RuleBookFaulty;
import dev.tocsin.notification.law.RulePack;
import dev.tocsin.notification.rulebook.FoundPack;
import dev.tocsin.notification.rulebook.LawBook;
import dev.tocsin.notification.rulebook.LawEdition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which duties of open incidents a pack would bring, take away or move; nothing is stored. */
@ApplicationScoped
class PackPreview {

    private final LawBook law;
    private final Cases cases;
    private final CaseAssessor assessor;
    private final Duties duties;
    private final Clock clock;

    PackPreview(LawBook law, Cases cases, CaseAssessor assessor, Duties duties, Clock clock) {
        this.law = law;
        this.cases = cases;
        this.assessor = assessor;
        this.duties = duties;
        this.clock = clock;
    }

    /** The two books that are compared, and when. */
    private record Books(LawEdition now, LawEdition then, Instant asOf) {}

    /** Looks at so many open incidents after the cursor. */
    @Transactional
    PreviewView of(FoundPack found, @Nullable Cursor from, int rows) {
        var pack = found.pack();
        if (pack == null || !found.faults().isEmpty()) {
            throw PackDesk.faulty("The pack has faults", found.faults());
        }
        var books = books(pack);
        var ids = cases.openAfter(from == null ? null : from.uuid(0), rows + 1);
        var page = ids.size() > rows ? ids.subList(0, rows) : ids;
        var known = cases.all(page);
        var changed = new ArrayList<PreviewView.IncidentChange>();
        for (var id : page) {
            var incident = known.get(id);
            if (incident != null) {
                change(incident, books).ifPresent(changed::add);
            }
        }
        var next = ids.size() > rows ? Cursor.of(page.getLast()).encoded() : null;
        return PreviewView.of(pack, cases.countOpen(), page.size(), changed, next);
    }

    private Books books(RulePack pack) {
        try {
            return new Books(law.edition(), law.with(pack), clock.instant());
        } catch (RuleBookFaulty e) {
            throw PackDesk.faulty("The pack does not fit the book", e.faults());
        }
    }

    private Optional<PreviewView.IncidentChange> change(Case incident, Books books) {
        var filings = duties.filings(incident.incidentId());
        var before = open(assess(incident, filings, books.now(), books.asOf()), filings.keySet());
        var after = open(assess(incident, filings, books.then(), books.asOf()), filings.keySet());
        var difference = Difference.between(before, after, List.of());
        return difference.isEmpty()
                ? Optional.empty()
                : Optional.of(PreviewView.IncidentChange.of(incident, difference));
    }

    private List<DutyAssessment> assess(Case incident, Map<String, Instant> filings, LawEdition book, Instant asOf) {
        return assessor.assess(incident, filings, asOf, book).duties();
    }

    /** What has been filed stays as it was, whatever the book. */
    private static List<DutyAssessment> open(List<DutyAssessment> duties, Set<String> filed) {
        return duties.stream().filter(duty -> !filed.contains(duty.rule().id())).toList();
    }
}
