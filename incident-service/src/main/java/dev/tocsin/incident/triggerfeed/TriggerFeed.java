package dev.tocsin.incident.triggerfeed;

import dev.tocsin.incident.trigger.EventIntake;
import dev.tocsin.kit.event.MalformedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.triggers}. */
@ApplicationScoped
class TriggerFeed {
    private final EventIntake intake;

    TriggerFeed(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("triggers")
    @Blocking
    @Retry(maxRetries = 60, delay = 500, jitter = 250, maxDuration = 60_000, abortOn = MalformedEvent.class)
    void on(String message) {
        intake.take(message);
    }
}
