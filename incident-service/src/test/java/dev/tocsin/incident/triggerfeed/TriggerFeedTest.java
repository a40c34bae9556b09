package dev.tocsin.incident.triggerfeed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.incident.Api;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
class TriggerFeedTest {
    @ParameterizedTest
    @ValueSource(strings = {"good", "awkward"})
    void theExamplesOfTheContractBecomeOneProblemEach(String name) {
        var slug = Api.unique("watch");
        Api.admin()
                .body(Map.of("slug", slug, "name", "A watch", "format", "cloudevents"))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);

        Events.publish("tocsin.triggers", slug, example(name, slug));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> Api.get("/triggers?source=" + slug)
                        .body("items[0].state", equalTo("processed"))
                        .body("items[0].faults", empty())
                        .body("items[0].problem_ids.size()", equalTo(1)));
    }

    private static String example(String name, String slug) {
        var event = (ObjectNode) Events.json(Events.exampleFor("trigger.raised.v1", name, "none"));
        var source = event.path("source").asText();
        return event.put("source", source.startsWith("/") ? "/monitors/" + slug : slug)
                .toString();
    }
}
