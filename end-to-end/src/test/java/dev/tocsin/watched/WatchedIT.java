package dev.tocsin.watched;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.packaged.PackagedService;
import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.Topics;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.service.ServiceName;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One message of a monitor, seen by whoever runs the three packaged services with the settings of production. */
class WatchedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TRACE = "7b3f1c0a9d2e4f586a7b8c9d0e1f2a3b";
    private static final String PERSON = "Quillon";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<ServiceName, PackagedService> SERVICES = new EnumMap<>(ServiceName.class);

    private static PostgresServer database;
    private static KafkaServer broker;
    private static TraceCollector traces;

    @BeforeAll
    static void aMonitorSpeaks() throws IOException {
        database = PostgresServer.start(PostgresServer.Settings.forgetful("incident", "playbook", "notification"));
        broker = KafkaServer.start();
        traces = new TraceCollector();
        Topics.make(broker.bootstrapServers());
        for (var name : ServiceName.values()) {
            assertThat(PackagedService.isPackaged(name))
                    .as(name + " is packaged")
                    .isTrue();
            SERVICES.put(name, PackagedService.start(name, settings(name)).awaitReady());
        }
        as("admin.tocsin", "admin")
                .body(Map.of("slug", "watch", "name", "A watch", "format", "cloudevents"))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
        as("service-account-monitor-soc", "monitor")
                .header("traceparent", "00-" + TRACE + "-051581bf3cb55c13-01")
                .body(message())
                .post("/api/v1/sources/watch/triggers")
                .then()
                .statusCode(202);
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(PackagedService::close);
        traces.close();
        broker.close();
        database.close();
    }

    @Test
    void oneTraceGoesThroughHttpWorkAndKafkaToAllServices() {
        allHaveHeard();
    }

    @Test
    void logsAreJsonAndKnowNoPerson() {
        as("admin.tocsin", "admin")
                .body("{\"slug\": \"q\", \"kind\": \"" + PERSON + "\", \"name\": ")
                .post("/api/v1/parties")
                .then()
                .statusCode(400);
        allHaveHeard();

        SERVICES.forEach((name, service) -> {
            var lines = service.log();
            assertThat(lines).as(name.module()).isNotEmpty().allSatisfy(line -> {
                var entry = read(line);
                assertThat(entry.path("level").asText()).isNotBlank();
                assertThat(entry.path("timestamp").asText()).isNotBlank();
                assertThat(entry.path("message").asText()).isNotBlank();
            });
            assertThat(lines).noneMatch(line -> line.contains(PERSON) || line.contains("eyJ"));
        });
    }

    @Test
    void metricsAreThoseOfTheOperatorsList() {
        allHaveHeard();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown()).isEqualTo(DocumentedMetrics.names()));
    }

    @Test
    void healthIsToldInThreeParts() {
        for (var service : SERVICES.values()) {
            for (var part : List.of("started", "live", "ready")) {
                given().get(service.url() + "/q/health/" + part).then().statusCode(200);
            }
        }
    }

    private static Map<String, String> settings(ServiceName name) {
        var all = PackagedService.settings(name, database, broker);
        all.put("TOCSIN_TRACES_ENDPOINT", traces.addressFor(name.module()));
        all.put("QUARKUS_OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf");
        all.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
        return all;
    }

    private static String message() {
        return """
                {"specversion":"1.0","id":"0199a6c2-4f10-7a31-8d02-6f1a2b3c4dff","source":"/monitors/watch","time":"2026-11-24T02:14:09Z",
                 "type":"dev.tocsin.trigger.raised.v1","subject":"bulk-export/agents/agent.one","data":{"rule":"bulk-export",
                 "fingerprint":"bulk-export/agents/agent.one","title":"Records of %1$s exported","description":"%1$s called",
                 "severity":"high","status":"firing","category":"compromised-agent-account",
                 "subjects":[{"kind":"account","system":"agents","id":"agent.one"}],"labels":{"note":"%1$s"}}}
                """.formatted(PERSON);
    }

    private static void allHaveHeard() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(traces.sendersOf(TRACE))
                        .containsExactlyInAnyOrder("incident-service", "playbook-service", "notification-service"));
    }

    private static RequestSpecification as(String user, String... roles) {
        return given().baseUri(url(ServiceName.INCIDENT))
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(TestTokens.token(user, roles));
    }

    private static String url(ServiceName service) {
        return requireNonNull(SERVICES.get(service)).url();
    }

    private static Set<String> shown() {
        var names = new TreeSet<String>();
        for (var service : SERVICES.values()) {
            var text = given().get(service.url() + "/q/metrics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            Arrays.stream(text.split("\n"))
                    .filter(line -> line.startsWith("tocsin_"))
                    .map(line -> line.replaceAll("[{ ].*", ""))
                    .forEach(names::add);
        }
        return names;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
