package dev.tocsin.notification.partyfeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.parties}, in order. */
@ApplicationScoped
class PartyFeed {

    private final PartyNews news;

    PartyFeed(PartyNews news) {
        this.news = news;
    }

    @Incoming("parties")
    @Blocking
    void on(String message) {
        news.take(message);
    }
}
