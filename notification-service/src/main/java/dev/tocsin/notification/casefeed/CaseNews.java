package dev.tocsin.notification.casefeed;

import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Takes what incident-service tells; the newest state wins, and what follows from it happens in the same transaction. */
@ApplicationScoped
class CaseNews {

    private static final String CONSUMER = "cases";
    private static final String INCIDENT_CHANGED = "dev.tocsin.incident.changed.v1";

    private final Inbox inbox;
    private final CloudEvents events;
    private final Cases cases;
    private final Event<CaseChanged> changed;

    CaseNews(Inbox inbox, CloudEvents events, Cases cases, Event<CaseChanged> changed) {
        this.inbox = inbox;
        this.events = events;
        this.cases = cases;
        this.changed = changed;
    }

    void take(String message) {
        inbox.consumeState(message, CONSUMER, this::take);
    }

    private void take(CloudEvent event) {
        if (event.type().equals(INCIDENT_CHANGED)) {
            var now = events.data(event, Case.class);
            changed.fire(cases.put(now, event.data().toString()));
        }
    }
}
