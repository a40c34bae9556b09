package dev.tocsin.incident.problem;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.tocsin.incident.Api;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ProblemsTest {
    @Test
    void aProblemThatNoRuleSettlesIsDismissedAndOpensAgainWhenItGetsGraver() {
        var source = source();
        send(source, "disk-" + source, "low");
        var id = open(source);

        Api.post("/problems/" + id + "/dismissal", Map.of("reason", "known noise"))
                .statusCode(200)
                .body("state", equalTo("dismissed"))
                .body("decided_by", equalTo("ines.castillo"));
        Api.post("/problems/" + id + "/dismissal", Map.of("reason", "again")).statusCode(409);
        send(source, "disk-" + source, "low");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        Api.get("/problems/" + id).body("count", equalTo(2)).body("state", equalTo("dismissed")));
        send(source, "disk-" + source, "medium");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.get("/problems/" + id).body("state", equalTo("open")));
    }

    @Test
    void aPersonMakesAnIncidentOfAProblem() {
        var source = source();
        send(source, "file-" + source, "low");
        var id = open(source);

        String incident = Api.post("/problems/" + id + "/incident", Map.of("reason", "it holds customer data"))
                .statusCode(200)
                .body("state", equalTo("linked"))
                .body("incident_id", notNullValue())
                .extract()
                .path("incident_id");

        Api.get("/incidents/" + incident).body("declared_by", equalTo("ines.castillo"));
    }

    @Test
    void aRuleNamesClientSubjectAndCategory() {
        var source = source();
        var client = Api.client(Api.unique("client"));
        String slug = Api.get("/parties/" + client).extract().path("slug");
        var rule = Map.of(
                "name", Api.unique("rule"),
                "position", 1,
                "match", Map.of("sources", List.of(source), "labels", Map.of("zone", "cebu*")),
                "outcome",
                        Map.of(
                                "action", "declare",
                                "category", "lost-device",
                                "title", "{kind} at {zone}",
                                "client_labels", List.of("tenant"),
                                "subjects",
                                        List.of(Map.of(
                                                "kind", "device", "system", "mdm", "id_labels", List.of("asset")))));
        Api.post("/intake-rules", rule).statusCode(201);
        Api.get("/intake-rules").body("items.name", hasItem(rule.get("name")));

        Api.as("service-account-monitor-soc", Roles.MONITOR)
                .body(Map.of(
                        "event_action",
                        "trigger",
                        "dedup_key",
                        source,
                        "payload",
                        Map.of(
                                "summary", "Laptop lost",
                                "severity", "info",
                                "class", "Loss",
                                "custom_details", Map.of("zone", "cebu-2", "tenant", slug, "asset", "LT-1"))))
                .post("/api/v1/sources/" + source + "/triggers")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.get("/incidents?client_party_id=" + client)
                        .body("items[0].title", equalTo("Loss at cebu-2"))
                        .body("items[0].category", equalTo("lost-device"))
                        .body("items[0].severity", equalTo("low"))
                        .body("items[0].subjects[0].id", equalTo("LT-1"))
                        .body("items[0].problem.rule", equalTo(rule.get("name"))));
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        Api.post(
                        "/intake-rules",
                        Map.of(
                                "name",
                                "x",
                                "position",
                                1,
                                "match",
                                Map.of("min_level", "huge"),
                                "outcome",
                                Map.of("action", "panic")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/outcome/action"))
                .body("errors.pointer", hasItem("/match/min_level"));
    }

    private static String source() {
        var slug = Api.unique("pd");
        Api.admin()
                .body(Map.of("slug", slug, "name", "x", "format", "pagerduty"))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
        return slug;
    }

    private static void send(String source, String key, String severity) {
        Api.as("service-account-monitor-soc", Roles.MONITOR)
                .body(Map.of(
                        "event_action",
                        "trigger",
                        "dedup_key",
                        key,
                        "client",
                        Api.unique("nonce"),
                        "payload",
                        Map.of("summary", "Something", "severity", severity, "class", "disk")))
                .post("/api/v1/sources/" + source + "/triggers")
                .then()
                .statusCode(202);
    }

    private static String open(String source) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> Api.get("/problems?state=open&source=" + source)
                                .extract()
                                .<String>path("items[0].problem_id"),
                        id -> id != null);
    }
}
