package dev.tocsin.notification.partyfeed;

import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Takes what incident-service tells of parties and contracts; the newest state wins. */
@ApplicationScoped
class PartyNews {

    private static final String CONSUMER = "parties";
    private static final String PARTY_CHANGED = "dev.tocsin.party.changed.v1";

    private final Inbox inbox;
    private final CloudEvents events;
    private final Parties parties;
    private final Event<ContractsChanged> changed;

    PartyNews(Inbox inbox, CloudEvents events, Parties parties, Event<ContractsChanged> changed) {
        this.inbox = inbox;
        this.events = events;
        this.parties = parties;
        this.changed = changed;
    }

    void take(String message) {
        inbox.consumeState(message, CONSUMER, this::take);
    }

    private void take(CloudEvent event) {
        if (event.type().equals(PARTY_CHANGED)) {
            var now = events.data(event, Party.class);
            changed.fire(parties.put(now, event.data().toString()));
        }
    }
}
