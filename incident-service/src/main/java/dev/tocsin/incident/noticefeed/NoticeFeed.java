package dev.tocsin.incident.noticefeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.duties} and {@code tocsin.notices}, in order. */
@ApplicationScoped
class NoticeFeed {
    private final NoticeNews news;

    NoticeFeed(NoticeNews news) {
        this.news = news;
    }

    @Incoming("duties")
    @Blocking
    void onDuty(String message) {
        news.takeDuty(message);
    }

    @Incoming("notices")
    @Blocking
    void onNotice(String message) {
        news.takeNotice(message);
    }
}
