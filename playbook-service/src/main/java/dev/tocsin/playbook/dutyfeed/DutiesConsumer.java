package dev.tocsin.playbook.dutyfeed;

import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.inbox.Inbox;
import dev.tocsin.playbook.duty.DutyFile;
import dev.tocsin.playbook.duty.DutyNews;
import dev.tocsin.playbook.run.DutyWaits;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of duties, and has the steps looked at that wait for them. */
@ApplicationScoped
class DutiesConsumer {
    private static final String TYPE = "dev.tocsin.duty.changed.v1";

    private final Inbox inbox;
    private final CloudEvents events;
    private final DutyFile duties;
    private final DutyWaits waits;

    DutiesConsumer(Inbox inbox, CloudEvents events, DutyFile duties, DutyWaits waits) {
        this.inbox = inbox;
        this.events = events;
        this.duties = duties;
        this.waits = waits;
    }

    @Incoming("duties")
    @Blocking
    void on(String message) {
        inbox.consumeState(message, "duty-waits", this::take);
    }

    private void take(CloudEvent event) {
        if (!event.type().equals(TYPE)) {
            // Reminders and counts are for others.
            return;
        }
        DutyNews news = events.data(event, DutyNews.class);
        duties.hold(news.incidentId());
        duties.take(news);
        waits.reconsider(news.incidentId());
    }
}
