package dev.tocsin.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import dev.tocsin.incident.Api;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
class IncidentsTest {
    @Test
    void anIncidentIsDeclaredAndTold() {
        var declared = Api.post(
                        "/incidents",
                        Map.of(
                                "title", "Agent account misused",
                                "severity", "high",
                                "category", "compromised-agent-account",
                                "aware_at", "2026-03-02T10:15:00+01:00"))
                .statusCode(201)
                .body("reference", matchesPattern("INC-\\d{4}-\\d{4,}"))
                .body("stage", equalTo("declared"))
                .body("declared_by", equalTo("ines.castillo"));

        String id = declared.extract().path("incident_id");
        var told = Events.await("tocsin.incidents", id, 1).getFirst();
        assertThat(ContractCheck.event(told)).isEmpty();
        assertThat(Events.json(told).at("/data/fact_sheet/timeline/aware_at").asText())
                .startsWith("2026-03-02T10:15");
        Api.get("/incidents/" + id + "/timeline").body("items.kind", hasItem("declared"));
    }

    @Test
    void itMovesOnlyAsIsLawfulAndCloses() {
        var id = Api.incident(Map.of("title", "Moves"));

        move(id, "closure").statusCode(409).body("type", equalTo("https://tocsin.dev/problems/move-unlawful"));
        for (var deed : List.of("assessment", "containment", "recovery", "closure")) {
            move(id, deed).statusCode(200);
        }
        Api.post("/incidents/" + id + "/severity", Map.of("severity", "low", "reason", "over"))
                .statusCode(409);
        move(id, "reopening").statusCode(200).body("stage", equalTo("assessed"));
        Api.post("/incidents/" + id + "/severity", Map.of("severity", "critical", "reason", "worse"))
                .statusCode(200)
                .body("severity", equalTo("critical"));

        var told = Events.await("tocsin.incidents", id, 7);
        assertThat(told)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
        assertThat(told.stream()
                        .map(event -> Events.json(event).path("sequence").asLong()))
                .isSorted();
    }

    @Test
    void severalClientsGetAnIncidentEachThatKnowsNothingOfTheOther() {
        var first = Api.client(Api.unique("first"));
        var second = Api.client(Api.unique("second"));
        var alone = Api.incident(Map.of("title", "One client first", "client_party_ids", List.of(first)));
        Api.post("/incidents/" + alone + "/facts", facts("narrative.summary", "seen by the first client only"))
                .statusCode(201);

        String other = Api.post("/incidents/" + alone + "/clients", Map.of("client_party_id", second))
                .statusCode(201)
                .body("client_party_id", equalTo(second))
                .extract()
                .path("incident_id");

        Api.get("/incidents/" + other + "/facts")
                .body("items.path", org.hamcrest.Matchers.not(hasItem("narrative.summary")));
        String parent = Api.get("/incidents/" + other).extract().path("parent_id");
        Api.get("/incidents/" + alone).body("parent_id", equalTo(parent));
        Api.get("/incidents?parent_id=" + parent).body("items.incident_id", hasItems(alone, other));
        Api.post("/incidents/" + parent + "/facts", facts("people.total", 12)).statusCode(201);
        Api.get("/incidents/" + other + "/fact-sheet").body("people.total", equalTo(12));
    }

    @Test
    void aRepeatedDeclarationMakesNothingNew() {
        var key = Api.unique("key");
        var body = Map.of("title", "Once");
        var first = Api.commander()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("incident_id");

        Api.commander()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .body("incident_id", equalTo(first));
        Api.commander()
                .header("Idempotency-Key", key)
                .body(Map.of("title", "Twice"))
                .post("/api/v1/incidents")
                .then()
                .statusCode(409);
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = Api.incident(Map.of("title", "Stale"));
        move(id, "assessment").statusCode(200);

        Api.commander()
                .header("If-Match", "\"0\"")
                .body(Map.of("summary", "too late"))
                .post("/api/v1/incidents/" + id + "/containment")
                .then()
                .statusCode(412);
    }

    @Test
    void theListIsSearchedAndPaged() {
        var word = Api.unique("needle");
        for (var i = 0; i < 3; i++) {
            Api.incident(Map.of("title", word + " " + i));
        }
        String next = Api.get("/incidents?limit=2&q=" + word)
                .body("items.size()", equalTo(2))
                .extract()
                .path("next_cursor");

        Api.get("/incidents?limit=2&q=" + word + "&cursor=" + next).body("items.size()", equalTo(1));
        Api.get("/incidents?limit=2&updated_since=2020-01-01T00:00:00Z&q=" + word)
                .body("items.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "containment", "recovery", "closure", "reopening"})
    void whoOnlyReadsMovesNothing(String deed) {
        var id = Api.incident(Map.of("title", "Roles"));

        Api.as("joon.park", Roles.COMMUNICATIONS)
                .body(Map.of("summary", "no"))
                .post("/api/v1/incidents/" + id + "/" + deed)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void withoutATokenThereIsNothing() {
        RestAssured.get("/api/v1/incidents").then().statusCode(401);
        Api.get("/incidents/018f0000-0000-7000-8000-000000000001").statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse move(String id, String deed) {
        return Api.post("/incidents/" + id + "/" + deed, Map.of("summary", "because"));
    }

    private static Map<String, Object> facts(String path, Object value) {
        return Map.of("facts", List.of(Map.of("path", path, "value", value, "source", "a person")));
    }
}
