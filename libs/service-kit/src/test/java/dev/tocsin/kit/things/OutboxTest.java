package dev.tocsin.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tocsin.kit.outbox.NewEvent;
import dev.tocsin.kit.outbox.Outbox;
import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.testing.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackForKit.class)
class OutboxTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TYPE = "dev.tocsin.thing.changed.v1";

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    KafkaServer kafka;

    @Test
    void theEventsOfEachSubjectLeaveInTheOrderOfItsChanges() {
        var subjects = subjects(6);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            subjects.forEach(subject -> writers.execute(() -> upTo(40).forEach(sequence -> change(subject, sequence))));
        }
        awaitEmpty();
        assertThat(subjects).allSatisfy(subject -> {
            assertThat(topic().sequences(subject)).isEqualTo(upTo(40));
            awaitHeard(subject, upTo(40));
        });
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        var subject = ThingsResource.unique();
        QuarkusTransaction.begin();
        append(subject, 1);
        QuarkusTransaction.rollback();
        change(subject, 2);
        awaitEmpty();
        assertThat(topic().sequences(subject)).containsExactly(2L);
        assertThatThrownBy(() -> append(subject, 3)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBrokerThatStopsInTheMiddleLosesNothing() {
        var subjects = subjects(3);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            subjects.forEach(subject ->
                    writers.execute(() -> upTo(200).forEach(sequence -> change(subject, sequence))));
            awaitHeardSome(subjects.getFirst());
            kafka.stop();
        }
        upTo(5).forEach(more -> change(subjects.getFirst(), 200 + more));
        assertThat(pending()).isPositive();
        kafka.startAgain();
        awaitEmpty();
        assertThat(first(subjects.getFirst())).isEqualTo(upTo(205));
        assertThat(subjects.subList(1, 3))
                .allSatisfy(subject -> assertThat(first(subject)).isEqualTo(upTo(200)));
        awaitHeard(subjects.getFirst(), upTo(205));
        subjects.subList(1, 3).forEach(subject -> awaitHeard(subject, upTo(200)));
    }

    @Test
    void theTraceOfARequestReachesWhoHearsOfIt() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var id = given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType(ContentType.JSON)
                .body(Map.of("display_name", ThingsResource.unique()))
                .post("/api/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.texts("select trace from heard where subject = ?", id))
                        .containsExactly(trace));
        var told = topic().records(id).getFirst();
        assertThat(Topic.event(told).path("traceparent").asText()).contains(trace);
        assertThat(new String(
                        told.headers().lastHeader("traceparent").value(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(trace);
    }

    private void change(String subject, long sequence) {
        QuarkusTransaction.requiringNew().run(() -> append(subject, sequence));
    }

    private void append(String subject, long sequence) {
        outbox.append(new NewEvent(Things.TOPIC, subject, TYPE, subject, sequence, Map.of("sequence", sequence)));
    }

    private void awaitEmpty() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pending()).isZero());
    }

    private long pending() {
        return sql.number("select count(*) from outbox");
    }

    private void awaitHeardSome(String subject) {
        await().atMost(PATIENCE).until(() -> !heard(subject).isEmpty());
    }

    private void awaitHeard(String subject, List<Long> sequences) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard(subject)).isEqualTo(sequences));
    }

    private List<Long> heard(String subject) {
        return sql.numbers("select sequence from heard where subject = ? order by position", subject);
    }

    private List<Long> first(String subject) {
        return topic().sequences(subject).stream().distinct().toList();
    }

    private Topic topic() {
        return new Topic(kafka.bootstrapServers(), Things.TOPIC);
    }

    private static List<String> subjects(int count) {
        return Stream.generate(ThingsResource::unique).limit(count).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
