package dev.tocsin.playbook.matching;

import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.inbox.Inbox;
import dev.tocsin.playbook.incident.IncidentFile;
import dev.tocsin.playbook.incident.IncidentState;
import dev.tocsin.playbook.run.RunStarts;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of incidents, and starts what they call for. */
@ApplicationScoped
class IncidentsConsumer {
    private static final String TYPE = "dev.tocsin.incident.changed.v1";

    private final Inbox inbox;
    private final CloudEvents events;
    private final IncidentFile incidents;
    private final RunStarts starts;

    IncidentsConsumer(Inbox inbox, CloudEvents events, IncidentFile incidents, RunStarts starts) {
        this.inbox = inbox;
        this.events = events;
        this.incidents = incidents;
        this.starts = starts;
    }

    @Incoming("incidents")
    @Blocking
    void on(String message) {
        inbox.consumeState(message, "run-matching", this::take);
    }

    private void take(CloudEvent event) {
        if (!event.type().equals(TYPE)) {
            // A newer producer tells of something that we do not know yet.
            return;
        }
        IncidentState incident = events.data(event, IncidentState.class);
        incidents.take(incident);
        starts.match(incident);
    }
}
