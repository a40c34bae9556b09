package dev.tocsin.incident.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.tocsin.incident.Api;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
class IntakeTest {
    @ParameterizedTest
    @ValueSource(strings = {"alertmanager", "eventbridge", "pagerduty", "cloudevents"})
    void eachFormatSignedMakesAnIncidentAboutTheAccount(String format) {
        var account = Api.unique("agent");
        var monitor = Monitor.registered(format);

        String trigger = monitor.signed(Payloads.of(format, account))
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .body("signals", equalTo(1))
                .header("Location", startsWith("http"))
                .extract()
                .path("trigger_id");

        var problem = linked(monitor);
        Api.get("/incidents/" + problem.incident())
                .body("category", equalTo("compromised-agent-account"))
                .body("subjects.id", hasItem(account))
                .body("problem.source", equalTo(monitor.slug()));
        var told = Events.await("tocsin.incidents", problem.incident(), 1);
        assertThat(ContractCheck.event(told.getFirst())).isEmpty();
        assertThat(Events.json(told.getFirst()).at("/data/fact_sheet/timeline").has("aware_at"))
                .isFalse();
        Api.get("/triggers/" + trigger).body("state", equalTo("processed")).body("problem_ids", hasItem(problem.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alertmanager", "eventbridge", "pagerduty", "cloudevents"})
    void eachFormatIsTakenWithAToken(String format) {
        var monitor = Monitor.registered(format);

        monitor.withToken(Payloads.of(format, Api.unique("agent"))).statusCode(202);

        linked(monitor);
    }

    @Test
    void theSameDeliveryTwiceMakesNothingNew() {
        var monitor = Monitor.registered("alertmanager");
        var body = Payloads.alert(Api.unique("agent"), "high", "firing");
        var now = java.time.Instant.now();
        String first = monitor.signed("msg_once" + monitor.slug(), now, body)
                .statusCode(202)
                .extract()
                .path("trigger_id");

        monitor.signed("msg_once" + monitor.slug(), now, body)
                .statusCode(202)
                .body("status", equalTo("duplicate"))
                .body("trigger_id", equalTo(first));
        monitor.signed("msg_once" + monitor.slug(), now, body + " ")
                .statusCode(409)
                .body("type", equalTo("https://tocsin.dev/problems/delivery-key-reused"));
        assertThat(linked(monitor).count()).isEqualTo(1);

        monitor.withToken(body).statusCode(202);
        monitor.withToken(body).statusCode(202).body("status", equalTo("duplicate"));
        countIs(monitor, 2);
    }

    @Test
    void theSameProblemIsCountedAndAGraverOneRaisesTheSeverity() {
        var account = Api.unique("agent");
        var monitor = Monitor.registered("alertmanager");
        monitor.signed(Payloads.alert(account, "warning", "firing")).statusCode(202);
        var incident = linked(monitor).incident();

        monitor.signed(Payloads.alert(account, "critical", "firing")).statusCode(202);
        monitor.signed(Payloads.alert(account, "warning", "resolved")).statusCode(202);

        countIs(monitor, 2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.get("/problems?source=" + monitor.slug())
                        .body("items.size()", equalTo(1))
                        .body("items[0].sender_status", equalTo("resolved")));
        Api.get("/incidents/" + incident).body("severity", equalTo("critical")).body("stage", equalTo("declared"));
    }

    @Test
    void anotherProblemAboutTheSameAccountJoinsTheOpenIncident() {
        var account = Api.unique("agent");
        var first = Monitor.registered("pagerduty");
        var second = Monitor.registered("cloudevents");
        first.signed(Payloads.of("pagerduty", account)).statusCode(202);
        var incident = linked(first).incident();

        second.signed(Payloads.of("cloudevents", account)).statusCode(202);

        assertThat(linked(second).incident()).isEqualTo(incident);
        Api.get("/incidents/" + incident + "/timeline").body("items.kind", hasItem("trigger-joined"));
        var told = Events.await("tocsin.incidents", incident, 2);
        assertThat(told)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
    }

    @Test
    void whatIsSeenAfterTheIncidentWasClosedIsNews() {
        var account = Api.unique("agent");
        var monitor = Monitor.registered("alertmanager");
        monitor.signed(Payloads.alert(account, "high", "firing")).statusCode(202);
        var incident = linked(monitor).incident();
        Api.post("/incidents/" + incident + "/assessment", Map.of("summary", "no breach"))
                .statusCode(200);
        Api.post("/incidents/" + incident + "/closure", Map.of("summary", "false alarm"))
                .statusCode(200);

        monitor.signed(Payloads.alert(account, "high", "firing")).statusCode(202);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(linked(monitor).incident()).isNotEqualTo(incident));
    }

    @Test
    void eventsOnKafkaAreTheSecondWayIn() {
        var account = Api.unique("agent");
        var monitor = Monitor.registered("cloudevents");
        var event =
                Payloads.of("cloudevents", account).replace("/monitors/export-watch", "/monitors/" + monitor.slug());

        Events.publish("tocsin.triggers", account, "no event at all");
        Events.publish("tocsin.triggers", account, event);
        Events.publish("tocsin.triggers", account, event);

        assertThat(linked(monitor).count()).isEqualTo(1);
        Api.get("/triggers?source=" + monitor.slug())
                .body("items.size()", equalTo(1))
                .body("items[0].way", equalTo("kafka"));
        Events.await("tocsin.triggers.dlq", account, 1);
    }

    private static void countIs(Monitor monitor, int count) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> Api.get("/problems?source=" + monitor.slug()).body("items[0].count", equalTo(count)));
    }

    private record Linked(String id, String incident, int count) {}

    private static Linked linked(Monitor monitor) {
        var problems = await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> Api.get("/problems?state=linked&source=" + monitor.slug()),
                        answer -> !answer.extract()
                                .<List<String>>path("items.problem_id")
                                .isEmpty())
                .extract();
        return new Linked(
                problems.path("items[0].problem_id"),
                problems.path("items[0].incident_id"),
                problems.path("items[0].count"));
    }
}
