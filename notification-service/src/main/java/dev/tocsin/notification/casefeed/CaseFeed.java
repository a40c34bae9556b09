package dev.tocsin.notification.casefeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.incidents}, in order. */
@ApplicationScoped
class CaseFeed {

    private final CaseNews news;

    CaseFeed(CaseNews news) {
        this.news = news;
    }

    @Incoming("incidents")
    @Blocking
    void on(String message) {
        news.take(message);
    }
}
