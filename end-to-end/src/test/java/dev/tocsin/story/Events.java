package dev.tocsin.story;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import dev.tocsin.stack.Topics;
import dev.tocsin.stack.testing.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** All that the services have told each other so far. */
final class Events {
    private final String bootstrapServers;
    private final Map<String, Object> broker;

    Events(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.broker = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Sends each event once more, in its order, and waits until all have been read. */
    void sendAllAgain() {
        send(told());
    }

    /** Sends each event once more, the last first. */
    void sendAllBackwards() {
        send(told().reversed());
    }

    private List<ConsumerRecord<String, String>> told() {
        var firsts = new LinkedHashMap<String, ConsumerRecord<String, String>>();
        all(Topics.names()).forEach(each -> firsts.putIfAbsent(each.topic() + each.value(), each));
        return List.copyOf(firsts.values());
    }

    /** What a service could make nothing of. */
    List<String> deadLetters() {
        var topics = Topics.names().stream().map(name -> name + ".dlq").toList();
        return all(topics).stream().map(ConsumerRecord::value).toList();
    }

    private void send(List<ConsumerRecord<String, String>> records) {
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            for (var each : records) {
                producer.send(new ProducerRecord<>(each.topic(), null, each.key(), each.value(), each.headers()))
                        .get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        await().atMost(AgentCase.PATIENCE).until(this::unread, Map::isEmpty);
    }

    private List<ConsumerRecord<String, String>> all(Collection<String> topics) {
        return topics.stream()
                .flatMap(name -> new Topic(bootstrapServers, name).all().stream())
                .toList();
    }

    /** How many records of each partition a group of consumers has not yet done with. */
    private Map<String, Long> unread() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(broker)) {
            var unread = new HashMap<String, Long>();
            for (var group : admin.listGroups().all().get()) {
                var done = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                var wanted = new HashMap<TopicPartition, OffsetSpec>();
                done.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
                var ends = admin.listOffsets(wanted).all().get();
                done.forEach((partition, offset) -> {
                    var left = requireNonNull(ends.get(partition)).offset() - offset.offset();
                    if (left > 0) {
                        unread.put(group.groupId() + "/" + partition, left);
                    }
                });
            }
            return unread;
        }
    }
}
