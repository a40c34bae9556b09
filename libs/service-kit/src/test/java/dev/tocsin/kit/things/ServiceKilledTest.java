package dev.tocsin.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.process.Child;
import dev.tocsin.stack.process.Ports;
import dev.tocsin.stack.process.Waiting;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.testing.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole service as a process, killed after its commits and before it could tell Kafka of them. */
@QuarkusTest
@WithTestResource(StackForKit.class)
class ServiceKilledTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String GROUP = "kit-killed";

    @Inject
    CloudEvents events;

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    KafkaServer kafka;

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    PostgresServer postgres;

    private final int port = Ports.free();

    @Test
    void nothingIsLostAndNothingHappensTwice() {
        var heard = ThingsResource.unique();
        var sql = Sql.of(postgres.jdbcUrl(StackForKit.KILLED), StackForKit.KILLED);
        String made;
        try (var service = service(
                "-Dtocsin.outbox.relay=false",
                "-Dquarkus.oidc.tenant-enabled=true",
                "-Dquarkus.oidc.auth-server-url=http://localhost:" + Ports.free() + "/realms/away",
                "-Dquarkus.oidc.connection-delay=1s",
                "-Dmp.messaging.connector.smallrye-kafka.auto.commit.interval.ms=600000")) {
            topic().send(heard, event(heard));
            await().atMost(PATIENCE).until(() -> heard(sql, heard) == 1);
            made = make();
            assertThat(topic().lag(GROUP)).isPositive();
            assertThatNobodyIsLetIn();
            service.kill();
        }
        assertThat(topic().records(made)).isEmpty();

        try (var _ = service()) {
            await().atMost(PATIENCE).until(() -> heard(sql, made) == 1);
            await().atMost(PATIENCE).until(() -> topic().lag(GROUP) == 0);
        }
        assertThat(topic().sequences(made)).containsExactly(1L);
        assertThat(heard(sql, heard)).isOne();
        assertThat(heard(sql, made)).isOne();
        assertThat(sql.number("select count(*) from outbox")).isZero();
    }

    private Child service(String... more) {
        var settings = new ArrayList<>(List.of(
                "-Dquarkus.http.test-port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl(StackForKit.KILLED),
                "-Dquarkus.datasource.username=" + StackForKit.KILLED,
                "-Dquarkus.datasource.password=" + StackForKit.KILLED,
                "-Dkafka.bootstrap.servers=" + kafka.bootstrapServers(),
                "-Dmp.messaging.incoming.things.group.id=" + GROUP));
        settings.addAll(List.of(more));
        var service = Processes.start("things-process", ThingsProcess.class, List.of(), settings);
        service.await("ready", PATIENCE, () -> Waiting.answers(url("/q/health/live")));
        return service;
    }

    private String make() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("display_name", ThingsResource.unique()))
                .post(url("/api/v1/things"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void assertThatNobodyIsLetIn() {
        given().auth()
                .oauth2("eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJzdWIiOiJhIn0.c2ln")
                .get(url("/api/v1/things/mine"))
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private String event(String subject) {
        var data = JsonNodeFactory.instance.objectNode();
        return events.write(new CloudEvent(
                subject, "/elsewhere", "dev.tocsin.thing.changed.v1", subject, Instant.EPOCH, 1, null, data));
    }

    private static long heard(Sql sql, String subject) {
        return sql.number("select count(*) from heard where subject = ?", subject);
    }

    private Topic topic() {
        return new Topic(kafka.bootstrapServers(), Things.TOPIC);
    }
}
