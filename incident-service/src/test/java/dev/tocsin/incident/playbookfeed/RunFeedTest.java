package dev.tocsin.incident.playbookfeed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.incident.Api;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class RunFeedTest {
    @Test
    void theOwnersExamplesBecomePlainSentencesOnceAndInOrder() {
        var incident = Api.incident(Map.of("title", "Runs"));
        var asked = Events.exampleFor("run.changed.v1", "good", incident);
        var aborted = Events.exampleFor("run.changed.v1", "awkward", incident);

        for (var event : List.of(asked, "{\"not\":\"an event\"}", asked, aborted, aborted)) {
            Events.publish("tocsin.runs", incident, event);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/incidents/" + incident + "/timeline")
                        .body(
                                "items.findAll { it.kind != 'declared' }.text",
                                contains(
                                        "Playbook \"Contain a compromised agent account\": Disable the account: one yes of a"
                                                + " commander is asked",
                                        "Playbook \"…\": Aborted before the first step: it was the wrong playbook"))
                        .body("items.find { it.kind == 'approval-requested' }.human", equalTo(false))
                        .body("items.find { it.kind == 'run-finished' }.human", equalTo(true)));
        Events.await("tocsin.runs.dlq", incident, 1);
    }

    @Test
    void newsOfAnIncidentThatIsNotHereHoldsNothingUp() {
        var incident = Api.incident(Map.of("title", "After a stranger"));
        var stranger = "0199a6c3-1d20-7b42-8f11-000000000000";

        Events.publish("tocsin.runs", incident, Events.exampleFor("run.changed.v1", "good", stranger));
        Events.publish("tocsin.runs", incident, Events.exampleFor("run.changed.v1", "good", incident));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> Api.get("/incidents/" + incident + "/timeline").body("items.size()", equalTo(2)));
    }
}
