package dev.tocsin.notification.casefeed;

import dev.tocsin.kit.event.MalformedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.incidents}, in order; what fails while the database is away is tried again before it goes to the dead letters. */
@ApplicationScoped
class CaseFeed {

    private final CaseNews news;

    CaseFeed(CaseNews news) {
        this.news = news;
    }

    @Incoming("incidents")
    @Blocking
    @Retry(maxRetries = 60, delay = 500, jitter = 250, maxDuration = 60_000, abortOn = MalformedEvent.class)
    void on(String message) {
        news.take(message);
    }
}
