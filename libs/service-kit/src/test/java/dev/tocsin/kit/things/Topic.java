package dev.tocsin.kit.things;

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
import org.jspecify.annotations.Nullable;

/** A topic as it is, read from its beginning whenever it is asked. */
record Topic(String bootstrapServers, String name) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static void make(String bootstrapServers, List<String> names) {
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

    void send(String key, @Nullable String value) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, key, value)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of a key in their order. */
    List<ConsumerRecord<String, String>> records(String key) {
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
        return records.stream().filter(one -> key.equals(one.key())).toList();
    }

    /** The sequences of a key's events in their order, repetitions included. */
    List<Long> sequences(String key) {
        return records(key).stream()
                .map(one -> event(one).path("sequence").asLong())
                .toList();
    }

    static JsonNode event(ConsumerRecord<String, String> one) {
        try {
            return JSON.readTree(one.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many records a consumer group would get again if it started now. */
    long lag(String group) {
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
