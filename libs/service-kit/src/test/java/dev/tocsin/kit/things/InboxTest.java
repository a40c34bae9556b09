package dev.tocsin.kit.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.testing.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackForKit.class)
class InboxTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    CloudEvents events;

    @Inject
    Sql sql;

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    KafkaServer kafka;

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    PostgresServer postgres;

    private final Recorder recorder = new Recorder();
    private final String subject = ThingsResource.unique();

    @BeforeEach
    void listen() {
        recorder.listen();
    }

    @AfterEach
    void stopListening() {
        recorder.close();
    }

    @Test
    void whatComesTwiceOrTooLateHasNoEffect() {
        Stream.of(2, 2, 1, 3, 1, 3).forEach(sequence -> send(subject + "-" + sequence, sequence));
        send(subject + "-last", 9);
        awaitHeard(2L, 3L, 9L);
    }

    @Test
    void whatIsNoEventBecomesADeadLetterAndTheNextIsHeard() {
        topic().send(subject, "no event at all");
        topic().send(subject, (String) null);
        send(subject, 1);
        awaitHeard(1L);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters().records(subject)).hasSize(2));
    }

    @Test
    void waitsForADatabaseThatIsAway() throws SQLException {
        takeDatabaseAway();
        try {
            send(subject + "-1", 1);
            send(subject + "-2", 2);
            await().atMost(PATIENCE)
                    .until(() ->
                            recorder.lines().stream().anyMatch(line -> line.contains("event waits consumer=heard")));
        } finally {
            asSuperuser("alter role service connection limit -1");
        }
        awaitHeard(1L, 2L);
        assertThat(deadLetters().records(subject)).isEmpty();
    }

    private void takeDatabaseAway() throws SQLException {
        asSuperuser("alter role service connection limit 0");
        asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'service'");
    }

    private void asSuperuser(String statement) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var superuser = connection.createStatement()) {
            superuser.execute(statement);
        }
    }

    private void send(String id, long sequence) {
        var data = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        var event = new CloudEvent(
                id, "/elsewhere", "dev.tocsin.thing.changed.v1", subject, Instant.EPOCH, sequence, null, data);
        topic().send(subject, events.write(event));
    }

    private void awaitHeard(Long... sequences) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(heard()).containsExactly(sequences));
    }

    private List<Long> heard() {
        return sql.numbers("select sequence from heard where subject = ? order by position", subject);
    }

    private Topic topic() {
        return new Topic(kafka.bootstrapServers(), Things.TOPIC);
    }

    private Topic deadLetters() {
        return new Topic(kafka.bootstrapServers(), Things.DEAD_LETTERS);
    }
}
