package dev.tocsin.incident.incident;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.tocsin.incident.Turns;
import dev.tocsin.incident.fact.FactLedger;
import dev.tocsin.incident.fact.RecordFact;
import dev.tocsin.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;

/** Declares incidents for problems, or joins problems to open ones about the same. Joins the caller's transaction. */
@ApplicationScoped
public class Triage {
    private static final String INTAKE = Actor.system("intake").id();

    private final Incidents incidents;
    private final Casebook casebook;
    private final FactLedger facts;
    private final IncidentNews news;
    private final Turns turns;
    private final Clock clock;

    Triage(Incidents incidents, Casebook casebook, FactLedger facts, IncidentNews news, Turns turns, Clock clock) {
        this.incidents = incidents;
        this.casebook = casebook;
        this.facts = facts;
        this.news = news;
        this.turns = turns;
        this.clock = clock;
    }

    /** Joins the open incident about the same thing of the same client, or declares one. */
    public UUID place(Finding finding) {
        var correlation = finding.origin().correlationKey();
        if (correlation == null) {
            return declare(finding, INTAKE);
        }
        turns.take("correlation", correlation);
        return incidents
                .openAbout(correlation, finding.client())
                .map(incident -> join(incident.id(), finding, INTAKE))
                .orElseGet(() -> declare(finding, INTAKE));
    }

    /** Declares an incident. */
    public UUID declare(Finding finding, String by) {
        var declaration = new Declaration(
                finding.title(),
                "real",
                finding.severity(),
                finding.category(),
                null,
                finding.client(),
                finding.origin(),
                finding.subjects(),
                by);
        var incident = casebook.open(declaration);
        recordTimes(incident.id(), finding);
        casebook.tellDeclared(incident, declaration, finding.note());
        return incident.id();
    }

    /** Joins a problem to an open incident, which takes in its subjects and at least its severity. */
    public UUID join(UUID id, Finding finding, String by) {
        var incident = incidents.requireLocked(id);
        incident.requireOpen();
        var now = clock.instant();
        var before = incident.severity();
        var rose = incident.join(finding.subjects(), finding.severity(), now);
        var summary = "Joined by " + finding.origin().source() + ": " + finding.title()
                + (rose
                        ? " (severity " + before.word() + " to "
                                + incident.severity().word() + ")"
                        : "")
                + (finding.note() == null ? "" : "\n" + finding.note());
        news.tell(incident, IncidentChanged.Change.of("trigger-joined", now, by, summary));
        return id;
    }

    /** Raises the severity to that of a problem that has become graver; never lowers it, which only people do. */
    public void worsen(UUID id, Severity severity, String summary) {
        var incident = incidents.requireLocked(id);
        var before = incident.severity();
        if (incident.severity().raisedTo(severity) != before) {
            var now = clock.instant();
            incident.rate(severity, now);
            var words = "Severity " + before.word() + " to " + severity.word() + ": " + summary;
            news.tell(incident, IncidentChanged.Change.of("severity-changed", now, INTAKE, words));
        }
    }

    /** Whether anything may still join it. */
    public boolean isOpen(UUID id) {
        return incidents.require(id).stage().isOpen();
    }

    // Detection is no awareness: whether somebody here knew is for a person to say.
    private void recordTimes(UUID incident, Finding finding) {
        var source = "trigger of " + finding.origin().source();
        var times = new ArrayList<RecordFact>();
        times.add(time("timeline.detected_at", finding.detectedAt(), "known", source));
        if (finding.occurredAt() != null) {
            times.add(time("timeline.occurred_at", finding.occurredAt(), "estimated", source));
        }
        facts.record(incident, times, INTAKE);
    }

    private static RecordFact time(String path, Instant at, String certainty, String source) {
        var text = TextNode.valueOf(at.toString());
        return new RecordFact(path, text, certainty, source, at.atOffset(ZoneOffset.UTC), null);
    }
}
