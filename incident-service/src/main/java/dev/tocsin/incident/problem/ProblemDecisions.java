package dev.tocsin.incident.problem;

import dev.tocsin.incident.incident.Finding;
import dev.tocsin.incident.incident.IncidentSubject;
import dev.tocsin.incident.incident.Origin;
import dev.tocsin.incident.incident.Triage;
import dev.tocsin.incident.stream.Changes;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people decide about problems that no rule has settled. */
@ApplicationScoped
class ProblemDecisions {
    private final KnownProblems problems;
    private final Triage triage;
    private final Changes changes;
    private final Clock clock;

    ProblemDecisions(KnownProblems problems, Triage triage, Changes changes, Clock clock) {
        this.problems = problems;
        this.triage = triage;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Page<ProblemView> page(KnownProblems.Filter filter, @Nullable Cursor after, int limit) {
        var rows = problems.lastSeenFirst(filter, after, limit + 1).stream()
                .map(KnownProblem::view)
                .toList();
        return Page.of(rows, limit, problem -> Cursor.of(problem.lastSeenAt(), problem.problemId()));
    }

    @Transactional
    ProblemView problem(UUID id) {
        return problems.require(id).view();
    }

    @Transactional
    ProblemView dismiss(UUID id, DismissProblem command, @Nullable String ifMatch, String by) {
        var problem = problems.requireLocked(id);
        Versions.require(ifMatch, problem.version());
        problem.dismiss(command.reason(), by, clock.instant());
        problems.flush();
        changes.announce("tocsin.triggers", null, "problem-dismissed");
        return problem.view();
    }

    @Transactional
    ProblemView promote(UUID id, PromoteProblem command, @Nullable String ifMatch, String by) {
        var problem = problems.requireLocked(id);
        Versions.require(ifMatch, problem.version());
        problem.requireOpen();
        var finding = finding(problem);
        var chosen = command.incidentId();
        var incident = chosen == null ? triage.declare(finding, by) : triage.join(chosen, finding, by);
        var now = clock.instant();
        problem.link(incident, null, now);
        problem.decide(command.reason(), by, now);
        problems.flush();
        changes.announce("tocsin.triggers", incident, "problem-linked");
        return problem.view();
    }

    private static Finding finding(KnownProblem problem) {
        var shown = problem.view();
        return new Finding(
                new Origin(problem.id(), problem.source(), "by hand", null),
                problem.title(),
                null,
                ProblemDesk.severityOf(problem.level()),
                Judgement.slug(shown.category() == null ? "unclassified" : shown.category()),
                null,
                shown.subjects().stream()
                        .map(subject -> new IncidentSubject(subject.kind(), subject.system(), subject.id()))
                        .toList(),
                null,
                shown.firstSeenAt());
    }
}
