package dev.tocsin.incident.problem;

import dev.tocsin.incident.Turns;
import dev.tocsin.incident.incident.Severity;
import dev.tocsin.incident.incident.Triage;
import dev.tocsin.incident.normal.Level;
import dev.tocsin.incident.stream.Changes;
import dev.tocsin.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Counts what is seen by its fingerprint, and lets the rules decide what is new. Joins the caller's transaction. */
@ApplicationScoped
public class ProblemDesk {
    private final KnownProblems problems;
    private final Judgement judgement;
    private final Triage triage;
    private final Turns turns;
    private final Changes changes;
    private final Clock clock;

    ProblemDesk(KnownProblems problems, Judgement judgement, Triage triage, Turns turns, Changes changes, Clock clock) {
        this.problems = problems;
        this.judgement = judgement;
        this.triage = triage;
        this.turns = turns;
        this.changes = changes;
        this.clock = clock;
    }

    /** Takes in a sighting, and gives its problem; a "resolved" of something never seen makes none. */
    public Optional<UUID> take(Sighting sighting) {
        var fingerprint = Fingerprint.of(sighting.source(), sighting.signal());
        turns.take("problem", fingerprint.hex());
        var known = problems.current(sighting.source(), fingerprint).filter(this::isCurrent);
        if (known.isEmpty() && !sighting.signal().isFiring()) {
            return Optional.empty();
        }
        var problem = known.orElseGet(() -> first(sighting, fingerprint));
        var isGraver = problem.seen(sighting, clock.instant());
        decide(problem, sighting, isGraver);
        problems.flush();
        changes.announce("tocsin.triggers", problem.incidentId(), "problem-seen");
        return Optional.of(problem.id());
    }

    private KnownProblem first(Sighting sighting, Fingerprint fingerprint) {
        var problem = new KnownProblem(Ids.next(), sighting, fingerprint, clock.instant());
        problems.persistAndFlush(problem);
        return problem;
    }

    // What is seen after its incident was closed is news.
    private boolean isCurrent(KnownProblem problem) {
        var incident = problem.incidentId();
        if (incident == null || triage.isOpen(incident)) {
            return true;
        }
        problem.close(clock.instant());
        problems.flush();
        return false;
    }

    private void decide(KnownProblem problem, Sighting sighting, boolean isGraver) {
        var incident = problem.incidentId();
        if (incident != null) {
            if (isGraver) {
                triage.worsen(incident, severityOf(problem.level()), "Graver than before: " + problem.title());
            }
            return;
        }
        if (problem.is(KnownProblem.DISMISSED) && isGraver) {
            problem.reopen(clock.instant());
        }
        if (problem.is(KnownProblem.OPEN)
                && !problem.isSample()
                && sighting.signal().isFiring()) {
            judgement
                    .on(problem, sighting)
                    .ifPresent(placed -> problem.link(placed.incidentId(), placed.rule(), clock.instant()));
        }
    }

    /** The sender's level as our severity; what is only informative may still lead to an incident by a rule, then a low one. */
    static Severity severityOf(Level level) {
        return switch (level) {
            case INFO, LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }
}
