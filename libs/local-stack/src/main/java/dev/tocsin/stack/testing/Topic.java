package dev.tocsin.stack.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A topic as it is, read from its beginning whenever it is asked. */
public record Topic(String bootstrapServers, String name) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The topic of that name at the broker of the service under test. */
    public static Topic of(String name) {
        return new Topic(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), name);
    }

    /** Makes topics of three partitions each. */
    public static void make(String bootstrapServers, List<String> names) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(names.stream()
                            .map(name -> new NewTopic(name, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends records one after another and waits until the broker has them. */
    public void send(String key, @Nullable String... values) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(name, key, value)).get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All values of a key in their order, once there are as many as expected. */
    public List<String> await(String key, int atLeast) {
        return Awaitility.await().atMost(PATIENCE).until(() -> values(key), found -> found.size() >= atLeast);
    }

    /** All values of a key in their order. */
    public List<String> values(String key) {
        return records(key).stream().map(ConsumerRecord::value).toList();
    }

    /** All records of a key in their order. */
    public List<ConsumerRecord<String, String>> records(String key) {
        return all().stream().filter(one -> key.equals(one.key())).toList();
    }

    /** All records, those of each partition in their order. */
    public List<ConsumerRecord<String, String>> all() {
        var records = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < end(ends, part))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return List.copyOf(records);
    }

    /** The sequences of a key's events in their order, repetitions included. */
    public List<Long> sequences(String key) {
        return records(key).stream()
                .map(one -> event(one).path("sequence").asLong())
                .toList();
    }

    /** The event that a record carries. */
    public static JsonNode event(ConsumerRecord<String, String> one) {
        try {
            return JSON.readTree(one.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many records a consumer group would get again if it started now. */
    public long lag(String group) {
        try (var admin = Admin.create(settings());
                var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = consumer.endOffsets(partitions(consumer));
            return ends.keySet().stream()
                    .mapToLong(part -> end(ends, part) - offset(committed.get(part)))
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition part) {
        return ends.getOrDefault(part, 0L);
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.partitionsFor(name).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
