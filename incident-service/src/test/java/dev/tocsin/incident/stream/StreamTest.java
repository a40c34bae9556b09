package dev.tocsin.incident.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.incident.Api;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class StreamTest {
    @TestHTTPResource("/api/v1/stream")
    URI address = URI.create("http://localhost");

    @Test
    void aChangeReachesThoseWhoListenOnceItHasCommitted() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var heard = new ConcurrentLinkedQueue<JsonNode>();
            var answer = client.sendAsync(request(), HttpResponse.BodyHandlers.ofLines())
                    .thenAccept(response -> collect(response.body(), heard));

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                var incident = Api.incident(Map.of("title", "Heard"));
                return heard.stream().anyMatch(change -> isAbout(change, incident));
            });
            var incident = Api.incident(Map.of("title", "Run"));
            Events.publish("tocsin.runs", incident, Events.exampleFor("run.changed.v1", "good", incident));
            Events.publish("tocsin.duties", incident, Events.exampleFor("duties.assessed.v1", "good", incident));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(heard)
                            .filteredOn(change -> isAbout(change, incident))
                            .extracting(change -> change.path("topic").asText())
                            .contains("tocsin.runs", "tocsin.duties"));
            assertThat(heard).allSatisfy(change -> assertThat(change.has("at")).isTrue());
            answer.cancel(true);
            client.shutdownNow();
        }
    }

    @Test
    void nobodyListensWithoutARole() {
        RestAssured.get("/api/v1/stream").then().statusCode(401);
        Api.as("harbour", "client").get("/api/v1/stream").then().statusCode(403);
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TestTokens.token("ines.castillo", Roles.COMMANDER))
                .header("Accept", "text/event-stream")
                .build();
    }

    private static void collect(Stream<String> lines, Queue<JsonNode> heard) {
        lines.filter(line -> line.startsWith("data:"))
                .map(line -> Events.json(line.substring("data:".length())))
                .forEach(heard::add);
    }

    private static boolean isAbout(JsonNode change, String incident) {
        return change.path("incident_id").asText().equals(incident);
    }
}
