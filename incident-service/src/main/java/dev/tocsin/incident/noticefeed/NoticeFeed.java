package dev.tocsin.incident.noticefeed;

import dev.tocsin.kit.event.MalformedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;
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
    @Retry(maxRetries = 60, delay = 500, jitter = 250, maxDuration = 60_000, abortOn = MalformedEvent.class)
    void onDuty(String message) {
        news.takeDuty(message);
    }

    @Incoming("notices")
    @Blocking
    @Retry(maxRetries = 60, delay = 500, jitter = 250, maxDuration = 60_000, abortOn = MalformedEvent.class)
    void onNotice(String message) {
        news.takeNotice(message);
    }
}
