package dev.tocsin.killed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.packaged.PackagedService;
import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.Topics;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.service.ServiceName;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Kill -9 between an effect outside and the row that tells of it. */
class KilledPlaybookServiceIT {
    private static final String DATABASE = "playbook";
    private static final String LOCK = "Disable the account and end its sessions";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void neitherLosesNorRepeatsWhatItWasDoing() throws IOException, InterruptedException {
        assertThat(PackagedService.isPackaged(ServiceName.PLAYBOOK))
                .as("playbook-service is packaged")
                .isTrue();
        try (var database = PostgresServer.start(PostgresServer.Settings.forgetful(DATABASE));
                var broker = KafkaServer.start();
                var provider = new SlowProvider()) {
            Topics.make(broker.bootstrapServers());
            try (var service = PackagedService.start(ServiceName.PLAYBOOK, environment(database, broker, provider))) {
                service.awaitReady();
                // Given
                String incident = UUID.randomUUID().toString();
                tell(broker, incident);
                approve(service, incident);
                assertThat(provider.done.await(60, TimeUnit.SECONDS)).isTrue();
                // When
                service.kill();
                service.startAgain();
                // Then
                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(stateOfLock(service, incident)).isEqualTo("done"));
                assertThat(provider.calls).containsExactly("disable", "logout", "look");
                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(told(broker, incident))
                                .anyMatch(event -> event.contains(LOCK + ": done by an earlier try")));
            }
        }
    }

    private static Map<String, String> environment(PostgresServer database, KafkaServer broker, SlowProvider provider) {
        var all = new HashMap<>(PackagedService.settings(ServiceName.PLAYBOOK, database, broker));
        all.put("QUARKUS_OTEL_SDK_DISABLED", "true");
        all.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        all.put("TOCSIN_WORK_HEARTBEAT", "1s");
        all.put("TOCSIN_RUNS_FIRST_PAUSE", "500ms");
        all.put("TOCSIN_TARGETS_AGENTS_URL", provider.url());
        all.put("TOCSIN_SECRETS_AGENTS_CLIENT_SECRET", "only-for-tests");
        return all;
    }

    private static void tell(KafkaServer broker, String incident) {
        String event = """
                {"specversion":"1.0","id":"%s","source":"/incident-service","type":"dev.tocsin.incident.changed.v1",
                "subject":"%s","time":"2026-11-24T08:00:00Z","sequence":1,"data":{"incident_id":"%s",
                "reference":"INC-2026-0001","kind":"real","title":"An account behaves oddly","severity":"high",
                "stage":"declared","category":"compromised-agent-account",
                "subjects":[{"kind":"account","system":"agents","id":"agent.santos"}]}}
                """.formatted(UUID.randomUUID(), incident, incident);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>("tocsin.incidents", incident, event));
            producer.flush();
        }
    }

    private static List<String> told(KafkaServer broker, String incident) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        List<String> events = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("tocsin.runs"));
            for (int i = 0; i < 20; i++) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (incident.equals(message.key())) {
                        events.add(message.value());
                    }
                });
            }
        }
        return events;
    }

    private static void approve(PackagedService service, String incident) {
        String list = "/approvals?state=waiting&incident_id=" + incident;
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get(service, list, "items[0].approval_id")).isNotNull());
        given().auth()
                .oauth2(TestTokens.token("ines.castillo", "commander"))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .post(service.url() + "/api/v1/approvals/" + get(service, list, "items[0].approval_id") + "/decision")
                .then()
                .statusCode(200);
    }

    private static String stateOfLock(PackagedService service, String incident) {
        String run = get(service, "/runs?incident_id=" + incident, "items[0].run_id");
        return get(service, "/runs/" + run, "nodes.find { it.name == '" + LOCK + "' }.state");
    }

    private static String get(PackagedService service, String path, String what) {
        return given().auth()
                .oauth2(TestTokens.token("otto.audit", "auditor"))
                .get(service.url() + "/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .path(what);
    }
}
