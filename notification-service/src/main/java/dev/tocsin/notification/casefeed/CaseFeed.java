package dev.tocsin.notification.casefeed;

import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what incident-service tells; the newest state wins, and what follows from it happens in the same transaction. */
@ApplicationScoped
class CaseFeed {

    private static final String CONSUMER = "cases";
    private static final String INCIDENT_CHANGED = "dev.tocsin.incident.changed.v1";

    private final Inbox inbox;
    private final CloudEvents events;
    private final Cases cases;
    private final Event<CaseChanged> changed;

    CaseFeed(Inbox inbox, CloudEvents events, Cases cases, Event<CaseChanged> changed) {
        this.inbox = inbox;
        this.events = events;
        this.cases = cases;
        this.changed = changed;
    }

    @Incoming("incidents")
    @Transactional
    void on(String message) {
        inbox.consumeState(message, CONSUMER, this::take);
    }

    private void take(CloudEvent event) {
        if (event.type().equals(INCIDENT_CHANGED)) {
            var now = events.data(event, Case.class);
            changed.fire(cases.put(now, event.data().toString()));
        }
    }
}
