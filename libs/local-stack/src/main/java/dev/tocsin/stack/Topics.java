package dev.tocsin.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of Tocsin, each with a dead-letter topic beside it ({@code .dlq}); {@code tocsin.parties} is compacted. */
public final class Topics {
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of(
            "tocsin.triggers", "tocsin.incidents", "tocsin.parties", "tocsin.runs", "tocsin.duties", "tocsin.notices");

    private Topics() {}

    /** The topics of events, without those of dead letters. */
    public static List<String> names() {
        return NAMES;
    }

    /** Makes the topics that are not there yet, waiting for the broker up to a minute. */
    public static void make(String bootstrapServers) {
        var config = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", (int) PATIENCE.toMillis(),
                "request.timeout.ms", 10_000,
                "reconnect.backoff.max.ms", 200,
                "retry.backoff.max.ms", 200);
        try (var admin = Admin.create(config)) {
            for (var made : admin.createTopics(topics()).values().values()) {
                made.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot make the topics at " + bootstrapServers, e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer from Kafka at " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the topics", e);
        }
    }

    private static List<NewTopic> topics() {
        var topics = new ArrayList<NewTopic>();
        for (var name : NAMES) {
            var policy = name.equals("tocsin.parties") ? "compact" : "delete";
            topics.add(new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", policy)));
            topics.add(new NewTopic(name + ".dlq", 1, (short) 1));
        }
        return topics;
    }
}
