package dev.tocsin.incident.playbookfeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.runs}, in order. */
@ApplicationScoped
class RunFeed {
    private final RunNews news;

    RunFeed(RunNews news) {
        this.news = news;
    }

    @Incoming("runs")
    @Blocking
    void on(String message) {
        news.take(message);
    }
}
