package dev.tocsin.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads and writes the topics as another service would. */
public final class Events {
    private static final JsonMapper JSON = new JsonMapper();

    private Events() {}

    /** All events of a topic under a key, in order, once there are as many as expected. */
    public static List<String> await(String topic, String key, int atLeast) {
        var found = new ArrayList<String>();
        try (var consumer = consumer(topic)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        found.add(message.value());
                    }
                });
                return found.size() >= atLeast;
            });
        }
        return found;
    }

    /** Publishes one message and waits until the broker has it. */
    public static void publish(String topic, String key, String message) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, key, message));
            producer.flush();
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KafkaConsumer<String, String> consumer(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
