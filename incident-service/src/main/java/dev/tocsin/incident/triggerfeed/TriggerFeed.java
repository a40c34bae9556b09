package dev.tocsin.incident.triggerfeed;

import dev.tocsin.incident.trigger.EventIntake;
import dev.tocsin.kit.inbox.Patience;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code tocsin.triggers}; one waits while the database is away. */
@ApplicationScoped
class TriggerFeed {
    private static final String CONSUMER = "triggers";

    private final EventIntake intake;

    TriggerFeed(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("triggers")
    @Blocking
    void on(String message) {
        Patience.with(CONSUMER, () -> intake.take(message));
    }
}
