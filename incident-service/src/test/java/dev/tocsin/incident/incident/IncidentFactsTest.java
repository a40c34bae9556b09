package dev.tocsin.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.tocsin.incident.Api;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class IncidentFactsTest {
    @Test
    void factsAreToldWithTheWholeSheet() {
        var id = Api.incident(Map.of("title", "Facts"));

        record(
                id,
                Map.of("path", "people.total", "value", Map.of("min", 1200, "max", 4000), "certainty", "estimated"),
                Map.of("path", "people.by_jurisdiction", "value", Map.of("DE", 1200)),
                Map.of("path", "data.categories", "value", List.of("name", "email")),
                Map.of("path", "data.encrypted", "certainty", "unknown"),
                Map.of("path", "narrative.summary", "value", "An agent's account was used from abroad."));

        var told = Events.await("tocsin.incidents", id, 2).getLast();
        assertThat(ContractCheck.event(told)).isEmpty();
        var data = Events.json(told).path("data");
        assertThat(data.at("/fact_sheet/people/total/max").asInt()).isEqualTo(4000);
        assertThat(data.at("/fact_sheet/data").has("encrypted")).isFalse();
        assertThat(data.at("/notice_facts/narrative.summary").asText()).startsWith("An agent");
        assertThat(data.at("/change/paths")).hasSize(5);
        Api.get("/incidents/" + id + "/fact-sheet").body("people.by_jurisdiction.DE", equalTo(1200));
    }

    @Test
    void eachFaultIsNamedByItsPlaceAndNothingIsRecorded() {
        var id = Api.incident(Map.of("title", "Faults"));
        refused(id, "{'path':'timeline.aware_at','value':'2026-03-01T10:00:00'},{'path':'people.total','value':-1}")
                .body("errors.pointer", contains("/facts/0/value", "/facts/1/value"));
        refused(id, "{'path':'people.total','value':NaN}").body("errors.pointer", contains("/facts/0/value"));
        refused(id, "{'path':'people.total','value':1,'value':2}").body("errors.pointer", contains("/facts/0/value"));
        refused(id, "{'path':'narrative.summary','value':" + "[".repeat(5000) + "]".repeat(5000) + "}");
        refused(id, "{'path':'data.medium','value':'paper','learnt_at':'+99999-01-01T00:00:00Z'}")
                .body("errors.pointer", contains("/facts/0/learnt_at"));
        refused(id, "null");
        refused(id, "{'path':'" + "x".repeat(1_000_000) + "','value':1}")
                .body("errors.pointer", contains("/facts/0/path"));
        Api.get("/incidents/" + id + "/facts").body("items", hasSize(0));
    }

    private static ValidatableResponse refused(String id, String facts) {
        return Api.commander()
                .body("{\"facts\":[" + facts.replace('\'', '"') + "]}")
                .post("/api/v1/incidents/" + id + "/facts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsWhatWasThere() {
        var id = Api.incident(Map.of("title", "Correction"));
        record(id, Map.of("path", "people.total", "value", 10));

        Api.post("/incidents/" + id + "/facts", Map.of("facts", List.of(Map.of("path", "people.total", "value", 12))))
                .statusCode(400)
                .body("errors.pointer", contains("/facts/0/reason"));
        record(id, Map.of("path", "people.total", "value", 12, "reason", "recounted"));

        Api.get("/incidents/" + id + "/facts/history?path=people.total")
                .body("items.value", contains(10, 12))
                .body("items[1].reason", equalTo("recounted"))
                .body("items[1].superseded_at", nullValue());
    }

    @Test
    void theSameFactAgainIsNoChange() {
        var id = Api.incident(Map.of("title", "Same"));
        record(id, Map.of("path", "data.encrypted", "value", "no"));
        var version = Api.get("/incidents/" + id).extract().<Integer>path("version");

        record(id, Map.of("path", "data.encrypted", "value", "no"));

        Api.get("/incidents/" + id).body("version", equalTo(version));
    }

    @Test
    void allFaultsAreNamedAndNothingIsRecorded() {
        var id = Api.incident(Map.of("title", "Faults"));

        Api.post(
                        "/incidents/" + id + "/facts",
                        Map.of(
                                "facts",
                                List.of(
                                        Map.of("path", "people.total", "value", -1),
                                        Map.of("path", "no.such.fact", "value", 1),
                                        Map.of("path", "filed.some-rule", "value", "2026-01-01T00:00:00Z"),
                                        Map.of("path", "data.medium", "value", "paper"))))
                .statusCode(400)
                .body("errors.pointer", hasItems("/facts/1/path", "/facts/2/path"));
        Api.get("/incidents/" + id + "/facts").body("items.size()", equalTo(0));
    }

    @Test
    void notesStandInTheTimelineByWhenTheyHappened() {
        var id = Api.incident(Map.of("title", "Notes"));

        Api.post(
                        "/incidents/" + id + "/timeline",
                        Map.of("text", "The vendor called", "occurred_at", "2020-01-01T09:00:00+01:00"))
                .statusCode(201)
                .body("by", equalTo("ines.castillo"))
                .body("human", equalTo(true));

        Api.get("/incidents/" + id + "/timeline")
                .body("items.text", hasItem("The vendor called"))
                .body("items[0].text", equalTo("The vendor called"));
        Api.post("/incidents/018f0000-0000-7000-8000-000000000001/timeline", Map.of("text", "nowhere"))
                .statusCode(404);
    }

    private static void record(String id, Object... facts) {
        Api.post("/incidents/" + id + "/facts", Map.of("facts", List.of(facts))).statusCode(201);
    }
}
