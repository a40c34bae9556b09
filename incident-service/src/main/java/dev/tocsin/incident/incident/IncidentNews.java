package dev.tocsin.incident.incident;

import dev.tocsin.incident.fact.FactLedger;
import dev.tocsin.incident.stream.Changes;
import dev.tocsin.incident.timeline.NewEntry;
import dev.tocsin.incident.timeline.Timeline;
import dev.tocsin.kit.outbox.NewEvent;
import dev.tocsin.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells of a change: in the timeline, to the other services and to the browsers; all in the transaction of the change. */
@ApplicationScoped
class IncidentNews {
    private final Incidents incidents;
    private final FactLedger facts;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Changes changes;

    IncidentNews(Incidents incidents, FactLedger facts, Timeline timeline, Outbox outbox, Changes changes) {
        this.incidents = incidents;
        this.facts = facts;
        this.timeline = timeline;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Writes the change into the timeline and tells it. */
    void tell(Incident incident, IncidentChanged.Change change) {
        timeline.append(new NewEntry(incident.id(), change.kind(), change.at(), change.by(), change.summary(), null));
        pass(incident, change);
    }

    /** Tells the change without an entry in this incident's timeline: it happened in its parent's. */
    void pass(Incident incident, IncidentChanged.Change change) {
        // The version that the event carries is the one that this flush gives.
        incidents.flush();
        var data = IncidentChanged.of(
                incident.view(),
                facts.sheet(incident.id(), incident.parentId()),
                facts.current(incident.id(), incident.parentId()),
                change);
        outbox.append(new NewEvent(
                IncidentChanged.TOPIC,
                incident.id().toString(),
                IncidentChanged.TYPE,
                incident.id().toString(),
                incident.version(),
                data));
        changes.announce(IncidentChanged.TOPIC, incident.id(), change.kind());
    }
}
