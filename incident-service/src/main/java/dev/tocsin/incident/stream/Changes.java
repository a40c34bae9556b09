package dev.tocsin.incident.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells every replica that something changed, once the caller's transaction has committed. PostgreSQL carries the word (NOTIFY), so that the
 * browsers of all replicas hear it.
 */
@ApplicationScoped
public class Changes {
    static final String CHANNEL = "tocsin_change";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    Changes(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** What a browser is told: where to look again, never the content. */
    public record Change(String topic, @Nullable UUID incidentId, String kind, Instant at) {}

    /** Announces a change; {@code topic} is the Kafka topic's name, or the name of the list for what is not on Kafka. */
    public void announce(String topic, @Nullable UUID incidentId, String kind) {
        var change = new Change(topic, incidentId, kind, clock.instant());
        entities.createNativeQuery("select cast(pg_notify(:channel, :payload) as text)", String.class)
                .setParameter("channel", CHANNEL)
                .setParameter("payload", write(change))
                .getResultList();
    }

    private String write(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
