package dev.tocsin.incident.playbookfeed;

import dev.tocsin.kit.event.MalformedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.runs}, in order; what the database refuses for a while is tried again before it goes to the dead letters. */
@ApplicationScoped
class RunFeed {
    private final RunNews news;

    RunFeed(RunNews news) {
        this.news = news;
    }

    @Incoming("runs")
    @Blocking
    @Retry(maxRetries = 60, delay = 500, jitter = 250, maxDuration = 60_000, abortOn = MalformedEvent.class)
    void on(String message) {
        news.take(message);
    }
}
