package dev.tocsin.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.event.Tracing;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends stored events to Kafka with an idempotent producer that waits for all replicas. */
@Singleton
class Sender {
    private final Map<String, Object> broker;
    private final OutboxConfig config;
    private final String source;
    private final CloudEvents events;
    private final ObjectMapper json;
    private @Nullable KafkaProducer<String, String> producer;

    Sender(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String application,
            CloudEvents events,
            ObjectMapper json) {
        this.broker = broker;
        this.config = config;
        this.source = "/" + application;
        this.events = events;
        this.json = json;
    }

    /** Completes when all replicas have the event, exceptionally when they do not in time. */
    CompletableFuture<StoredEvent> send(StoredEvent event) {
        var sent = new CompletableFuture<StoredEvent>();
        try {
            var _ = producer().send(record(event), (_, failure) -> {
                if (failure == null) {
                    sent.complete(event);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            sent.completeExceptionally(e);
        }
        return sent;
    }

    private ProducerRecord<String, String> record(StoredEvent event) {
        var message = new ProducerRecord<>(event.topic(), event.key(), events.write(cloudEvent(event)));
        var headers = message.headers();
        headers.add("content-type", CloudEvents.MEDIA_TYPE.getBytes(StandardCharsets.UTF_8));
        if (event.traceparent() != null) {
            headers.add(Tracing.TRACEPARENT, event.traceparent().getBytes(StandardCharsets.UTF_8));
        }
        return message;
    }

    private CloudEvent cloudEvent(StoredEvent event) {
        try {
            return new CloudEvent(
                    event.eventId().toString(),
                    source,
                    event.type(),
                    event.subject(),
                    event.createdAt(),
                    event.sequence(),
                    event.traceparent(),
                    json.readTree(event.payload()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.eventId() + " was stored with broken JSON", e);
        }
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        var timeout = config.sendTimeout().toMillis();
        var settings = new HashMap<String, Object>();
        // The broker map also holds settings of other kinds of client, which a producer ignores.
        ProducerConfig.configNames().stream()
                .filter(broker::containsKey)
                .forEach(name -> settings.put(name, broker.get(name)));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout));
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout / 2));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 4);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, source.substring(1) + "-outbox");
        return settings;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
