package dev.tocsin.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Lets transactions about the same thing, here and in other replicas, follow one another, even if there is no row yet that could be locked. */
@ApplicationScoped
public class Turns {
    private final EntityManager entities;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for its turn, which lasts until the caller's transaction ends. */
    public void take(String kind, String thing) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:thing, 0)) as text)", String.class)
                .setParameter("thing", kind + '\n' + thing)
                .getResultList();
    }
}
