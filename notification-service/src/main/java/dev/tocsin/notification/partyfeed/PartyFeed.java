package dev.tocsin.notification.partyfeed;

import dev.tocsin.kit.event.MalformedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.parties}, in order; what fails while the database is away is tried again before it goes to the dead letters. */
@ApplicationScoped
class PartyFeed {

    private final PartyNews news;

    PartyFeed(PartyNews news) {
        this.news = news;
    }

    @Incoming("parties")
    @Blocking
    @Retry(maxRetries = 60, delay = 500, jitter = 250, maxDuration = 60_000, abortOn = MalformedEvent.class)
    void on(String message) {
        news.take(message);
    }
}
