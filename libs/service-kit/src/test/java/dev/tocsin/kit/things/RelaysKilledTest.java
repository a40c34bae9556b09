package dev.tocsin.kit.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.outbox.RelayProcess;
import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.process.Child;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.testing.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relays as processes of their own, killed at the worst moments. */
@QuarkusTest
@WithTestResource(StackForKit.class)
class RelaysKilledTest {
    static final String TOPIC = "kit.relays";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LEADER = "select application_name from pg_locks join pg_stat_activity using (pid)"
            + " where locktype = 'advisory' and granted and datname = current_database()";

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    KafkaServer kafka;

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    PostgresServer postgres;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Sql sql;

    @BeforeEach
    void migrate() {
        var url = postgres.jdbcUrl(StackForKit.RELAYS);
        Flyway.configure()
                .dataSource(Sql.source(url, StackForKit.RELAYS))
                .locations("db/kit")
                .load()
                .migrate();
        sql = Sql.of(url, StackForKit.RELAYS);
    }

    @Test
    void oneRelayAtATimeAndItsDeathBetweenSendingAndDeletingLosesNothing() {
        store("a", 3);
        store("b", 2);
        try (var first = relay("first", RelayProcess.STALL_AFTER_SENDING)) {
            awaitLeader(first, "first");
            try (var second = relay("second", RelayProcess.FORWARD)) {
                awaitSent("a", 1, 2, 3);
                awaitSent("b", 1, 2);
                assertThat(pending()).isEqualTo(5);
                assertThat(leaders()).containsExactly("first");

                first.kill();

                awaitLeader(second, "second");
                awaitEmpty();
                assertThat(topic().sequences("a")).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
                assertThat(topic().sequences("b")).containsExactly(1L, 2L, 1L, 2L);
                assertThat(ids("a")).hasSize(3);
                othersStandBy();
            }
        }
    }

    private void othersStandBy() {
        try (var third = relay("third", RelayProcess.FORWARD)) {
            third.await("a candidate", PATIENCE, () -> connected("third"));
            store("c", 50);
            awaitEmpty();
            assertThat(topic().sequences("c"))
                    .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
            assertThat(leaders()).containsExactly("second");
        }
    }

    private Child relay(String name, String manner) {
        return Processes.start(
                "relay-" + name,
                RelayProcess.class,
                List.of(
                        postgres.jdbcUrl(StackForKit.RELAYS),
                        StackForKit.RELAYS,
                        kafka.bootstrapServers(),
                        name,
                        manner),
                List.of());
    }

    private void store(String key, int last) {
        for (var sequence = 1; sequence <= last; sequence++) {
            sql.update(
                    "insert into outbox (event_id, topic, key, type, subject, sequence, payload, created_at)"
                            + " values (?, ?, ?, 'dev.tocsin.thing.changed.v1', ?, ?, '{}', ?)",
                    Ids.next(),
                    TOPIC,
                    key,
                    key,
                    (long) sequence,
                    OffsetDateTime.of(2026, 11, 24, 9, 0, 0, 0, ZoneOffset.UTC));
        }
    }

    private void awaitLeader(Child child, String name) {
        child.await("leading", PATIENCE, () -> leaders().equals(List.of(name)));
    }

    private List<String> leaders() {
        return sql.texts(LEADER);
    }

    private boolean connected(String name) {
        return sql.number("select count(*) from pg_stat_activity where application_name = ?", name) > 0;
    }

    private void awaitSent(String key, long... sequences) {
        var expected = LongStream.of(sequences).boxed().toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topic().sequences(key)).isEqualTo(expected));
    }

    private void awaitEmpty() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pending()).isZero());
    }

    private long pending() {
        return sql.number("select count(*) from outbox");
    }

    private List<String> ids(String key) {
        return topic().records(key).stream()
                .map(one -> Topic.event(one).path("id").asText())
                .distinct()
                .toList();
    }

    private Topic topic() {
        return new Topic(kafka.bootstrapServers(), TOPIC);
    }
}
