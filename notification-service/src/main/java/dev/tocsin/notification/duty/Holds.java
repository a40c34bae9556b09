package dev.tocsin.notification.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets one transaction at a time change the duties of an incident, or look for the incidents of a client; held until it ends.
 * Without it an event, a changed contract and a person could each decide on what another is just changing.
 */
@ApplicationScoped
class Holds {

    private final EntityManager database;

    Holds(EntityManager database) {
        this.database = database;
    }

    void incident(UUID incident) {
        hold("incident:" + incident);
    }

    /** Is taken before that of an incident, so that a new incident and a new contract see each other. */
    void client(@Nullable UUID client) {
        if (client != null) {
            hold("client:" + client);
        }
    }

    private void hold(String name) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, name)
                .getSingleResult();
    }
}
