package dev.tocsin.incident.playbookfeed;

import dev.tocsin.incident.incident.Chronicle;
import dev.tocsin.incident.timeline.NewEntry;
import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns news of runs into timeline entries, once each. */
@ApplicationScoped
class RunNews {
    static final String TOPIC = "tocsin.runs";

    private final Inbox inbox;
    private final CloudEvents events;
    private final Chronicle chronicle;

    RunNews(Inbox inbox, CloudEvents events, Chronicle chronicle) {
        this.inbox = inbox;
        this.events = events;
        this.chronicle = chronicle;
    }

    void take(String message) {
        inbox.consume(message, "timeline-of-runs", this::write);
    }

    private void write(CloudEvent event) {
        var run = events.data(event, RunChanged.class);
        var change = run.change();
        chronicle.write(
                new NewEntry(
                        run.incidentId(),
                        change.kind(),
                        change.at().toInstant(),
                        change.by(),
                        run.sentence(),
                        event.id()),
                TOPIC);
    }
}
