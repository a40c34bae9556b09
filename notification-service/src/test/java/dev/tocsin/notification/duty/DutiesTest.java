package dev.tocsin.notification.duty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.given.AParty;
import dev.tocsin.notification.given.AnIncident;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class DutiesTest {

    static final String DUTIES = "/api/v1/duties";
    static final String GDPR = "eu-gdpr-33-1-authority";
    static final String OWED = "{'org':{'role':'controller','establishments':['DE'],'main_establishment':'DE',"
            + "'regimes':['eu-gdpr.controller']},'timeline':{'aware_at':'2026-10-03T03:05:00Z'},"
            + "'data':{'categories':['name','email'],'encrypted':'no'},'tests':{'eu-gdpr.risk':'risk'}}";

    @Inject
    Duties duties;

    @Test
    void incidentBringsADutyAndTellsIt() {
        var incident = AnIncident.declared().knows(OWED);
        tell(incident.event());
        var duty = awaitDuty(incident, GDPR, "owed");
        assertThat(duty.getString("clock.due_at")).isEqualTo("2026-10-06T04:00:00Z");
        assertThat(duty.getString("clock.zone")).isEqualTo("Europe/Berlin");
        assertThat(duty.getString("incident_title")).startsWith("Agent account");
        var events = awaitEvents(incident, 1);
        assertThat(events)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
        var told = about(events, GDPR).getFirst();
        assertThat(told.at("/change/kind").asText()).isEqualTo("arose");
        assertThat(told.at("/change/by").asText()).isEqualTo("ines.castillo");
        assertThat(told.at("/clock/due_at").asText()).isEqualTo("2026-10-06T04:00:00Z");
    }

    @Test
    void correctedAwarenessMovesTheDueInstantAndSaysWhy() {
        var incident = AnIncident.declared().knows(OWED);
        tell(incident.event());
        var before = awaitDuty(incident, GDPR, "owed");
        tell(incident.knows(OWED.replace("T03:05:00Z", "T01:30:00Z")).event());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> duty(before.getString("duty_id")).body("clock.due_at", equalTo("2026-10-06T02:00:00Z")));
        reader().get(DUTIES + "/" + before.getString("duty_id") + "/history")
                .then()
                .body("items.kind", contains("arose", "moved"))
                .body("items[1].from", equalTo("2026-10-06T06:00+02:00"))
                .body("items[1].to", equalTo("2026-10-06T04:00+02:00"))
                .body("items[1].because", containsString("timeline.aware_at changed from 2026-10-03T03:05:00Z"))
                .body("items[1].facts[0].path", equalTo("timeline.aware_at"))
                .body("items[1].facts[0].recorded_by", equalTo("lena.brandt"));
        var moved = about(awaitEvents(incident, 2), GDPR).getLast();
        assertThat(moved.at("/change/kind").asText()).isEqualTo("moved");
    }

    @Test
    void repeatedAndOvertakenEventsDoNothing() {
        var incident = AnIncident.declared().knows(OWED);
        var first = incident.event();
        var second = incident.knows(OWED.replace("'risk'}", "'unlikely'}")).event();
        var marker = AnIncident.declared().knows(OWED);
        tell(second, second, first);
        tell(marker.event());
        awaitDuty(marker, GDPR, "owed");
        tell(incident.knows(OWED).event());
        var duty = awaitDuty(incident, GDPR, "owed");
        reader().get(DUTIES + "/" + duty.getString("duty_id") + "/history")
                .then()
                .body("items.kind", contains("arose"));
    }

    @Test
    void dutyThatTheFactsNoLongerImplySaysSo() {
        var incident = AnIncident.declared().knows(OWED);
        tell(incident.event());
        awaitDuty(incident, GDPR, "owed");
        tell(incident.knows(OWED.replace("'risk'}", "'unlikely'}")).event());
        var duty = awaitDuty(incident, GDPR, "no_longer_implied");
        reader().get(DUTIES + "/" + duty.getString("duty_id") + "/history")
                .then()
                .body("items[1].kind", equalTo("no-longer-implied"))
                .body("items[1].because", containsString("tests.eu-gdpr.risk changed from risk to unlikely"));
    }

    @Test
    void explanationHasItsFiveParts() {
        var incident = AnIncident.declared().knows(OWED);
        tell(incident.event());
        var id = awaitDuty(incident, GDPR, "owed").getString("duty_id");
        duty(id).header("ETag", notNullValue())
                .body("explanation.rule.id", equalTo(GDPR))
                .body("explanation.rule.citation", containsString("33(1)"))
                .body("explanation.rule.confidence", equalTo("read-in-text"))
                .body("explanation.rule.effective_from", equalTo("2018-05-25"))
                .body("explanation.why.applies", equalTo("owed"))
                .body("explanation.why.matched.path", hasItems("org.regimes", "tests.eu-gdpr.risk"))
                .body("explanation.why.missing.path", contains("org.residency"))
                .body("recipient.candidates.id", hasItem("de-nw"))
                .body("explanation.start.fact_path", equalTo("timeline.aware_at"))
                .body("explanation.start.recorded_by", equalTo("lena.brandt"))
                .body("explanation.start.learnt_at", equalTo("2026-10-03T03:05:00Z"))
                .body("explanation.arithmetic.lines.label", hasItems("aware", "+ 72 hours", "= due"))
                .body("explanation.arithmetic.due_at", equalTo("2026-10-06T04:00:00Z"))
                .body("explanation.arithmetic.text", containsString("Tue 6 Oct 2026 06:00 Europe/Berlin"))
                .body("explanation.would_change.path", hasItem("tests.eu-gdpr.risk"));
    }

    @Test
    void clientContractStandsAmongTheLaws() {
        var client = AParty.client("confirmed", 24);
        Events.publish("tocsin.parties", client.id().toString(), client.event(1));
        var incident = AnIncident.declared().of(client.id()).knows("{'org':{'role':'processor','regimes':[]}}");
        tell(incident.event());
        var rule = "contract:" + client.contractId();
        var duty = awaitDuty(incident, rule, "possible");
        assertThat(duty.getList("missing.path", String.class)).contains("timeline.confirmed_at");
        tell(incident.knows("{'org':{'role':'processor','regimes':[]},"
                        + "'timeline':{'confirmed_at':'2026-10-03T03:05:00Z'}}")
                .event());
        awaitDuty(incident, rule, "owed");
        duty(duty.getString("duty_id"))
                .body("clock.due_at", equalTo("2026-10-04T03:05:00Z"))
                .body("contract.reference", equalTo("MSA-2024-118, schedule 4"))
                .body("recipient.kind", equalTo("client"))
                .body("recipient.name", equalTo("Harbour Bank SE"))
                .body("explanation.rule.citation", equalTo("MSA-2024-118, schedule 4"));
        var events = awaitEvents(incident, 2);
        assertThat(events)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
    }

    @Test
    void filingFreezesLatenessAndStartsTheNextStage() {
        var incident = AnIncident.declared()
                .knows(
                        "{'org':{'role':'controller','establishments':['DE'],'regimes':['eu-nis2.essential-or-important']},"
                                + "'timeline':{'aware_at':'2026-10-03T03:05:00Z'},"
                                + "'tests':{'eu-nis2.significant':'yes','eu-nis2.national-law-in-force':'yes',"
                                + "'eu-nis2.ongoing-at-final-date':'no'}}");
        tell(incident.event());
        var warning = awaitDuty(incident, "eu-nis2-23-4b-csirt-notification", "owed");
        var id = UUID.fromString(warning.getString("duty_id"));
        var last = awaitDuty(incident, "eu-nis2-23-4d-csirt-final", "owed");
        assertThat(last.getString("clock.kind")).isEqualTo("not_started");
        duties.markDrafted(id, UUID.randomUUID(), "lena.brandt");
        duties.markMet(id, Instant.parse("2026-10-03T20:00:00Z"), "lena.brandt");
        duties.markMet(id, Instant.parse("2026-10-09T20:00:00Z"), "lena.brandt");
        duties.markAcknowledged(id, Instant.parse("2026-10-04T08:00:00Z"), "BSI");
        duty(id.toString())
                .body("state", equalTo("acknowledged"))
                .body("lateness.met_at", equalTo("2026-10-03T20:00:00Z"))
                .body("lateness.late", equalTo(false));
        reader().get(DUTIES + "/" + id + "/history")
                .then()
                .body("items.kind", contains("arose", "drafted", "met", "acknowledged"));
        var events = awaitEvents(incident, 4);
        assertThat(events)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
    }

    @Test
    void contractAndIncidentAtTheSameMomentLoseNothing() {
        var clients = IntStream.range(0, 8)
                .mapToObj(_ -> AParty.client("suspected", 12))
                .toList();
        var incidents = clients.stream()
                .map(client -> AnIncident.declared()
                        .of(client.id())
                        .knows("{'org':{'role':'processor','regimes':[]},"
                                + "'timeline':{'detected_at':'2026-10-03T03:05:00Z'}}"))
                .toList();
        try (var both = Executors.newFixedThreadPool(2)) {
            both.execute(() -> clients.forEach(
                    each -> Events.publish("tocsin.parties", each.id().toString(), each.event(1))));
            both.execute(() -> incidents.forEach(each -> tell(each.event(), each.event(), each.event())));
        }
        for (int index = 0; index < clients.size(); index++) {
            awaitDuty(incidents.get(index), "contract:" + clients.get(index).contractId(), "owed");
        }
    }

    @Test
    void listIsOrderedByDueAndPaged() {
        var incident = AnIncident.declared().kind("drill").knows("{}");
        tell(incident.event());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> list(incident, "").body("items.size()", equalTo(50)));
        var first = list(incident, "&order=due&limit=3&state=possible,owed")
                .body("items.incident_kind", everyItem(equalTo("drill")))
                .body("items.state", everyItem(equalTo("possible")))
                .body("items[0].explanation", nullValue())
                .extract()
                .jsonPath();
        var next = list(incident, "&order=due&limit=3&state=possible,owed&cursor=" + first.getString("next_cursor"))
                .extract()
                .jsonPath();
        assertThat(next.getList("items.duty_id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.getList("items.duty_id"));
        reader().get(DUTIES + "?state=sometimes").then().statusCode(400).body("type", endsWith("/request-invalid"));
    }

    @Test
    void whatIsOnlyPossibleIsToldInOneEvent() {
        var incident = AnIncident.declared().knows("{}");
        tell(incident.event());
        var told = awaitEvents(incident, 1);
        assertThat(told)
                .singleElement()
                .satisfies(event -> assertThat(ContractCheck.event(event)).isEmpty())
                .extracting(Events::json)
                .satisfies(event -> {
                    assertThat(event.path("type").asText()).isEqualTo("dev.tocsin.duties.assessed.v1");
                    assertThat(event.at("/data/possible").asInt()).isGreaterThan(200);
                    assertThat(event.at("/data/settled").asInt()).isZero();
                });
    }

    @Test
    void whatAnAuthorityOnlyRecommendsIsNotAmongWhatTheLawOwes() {
        var advised = "hk-pdpo-guidance-authority";
        var incident = AnIncident.declared()
                .knows("{'org':{'role':'controller','establishments':['HK'],'regimes':['hk-pdpo.data-user']},"
                        + "'timeline':{'aware_at':'2026-10-03T03:05:00Z'},'tests':{'hk-pdpo.real-risk':'yes'}}");
        tell(incident.event());
        assertThat(awaitDuty(incident, advised, "owed").getString("force")).isEqualTo("recommended");
        list(incident, "&limit=200&state=owed&force=binding,contractual,conditional")
                .body("items.rule.id", not(hasItem(advised)));
        list(incident, "&limit=200&state=owed&force=recommended").body("items.rule.id", contains(advised));
        reader().get(DUTIES + "?force=mild").then().statusCode(400);
        assertThat(about(awaitEvents(incident, 1), advised))
                .extracting(data -> data.path("force").asText())
                .containsExactly("recommended");
    }

    @Test
    void unknownDutyAndStrangersAreRefused() {
        reader().get(DUTIES + "/" + UUID.randomUUID()).then().statusCode(404).body("type", endsWith("/duty-unknown"));
        given().get(DUTIES).then().statusCode(401);
        as("vendor.one", "vendor").get(DUTIES).then().statusCode(403);
    }

    static void tell(String... events) {
        for (var event : events) {
            assertThat(ContractCheck.event(event)).isEmpty();
            Events.publish(
                    "tocsin.incidents", Events.data(event).path("incident_id").asText(), event);
        }
    }

    static JsonPath awaitDuty(AnIncident incident, String rule, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> list(incident, "&limit=200").extract().jsonPath(),
                        path -> path.getList("items.findAll { it.rule.id == '%s' }.state".formatted(rule))
                                .contains(state))
                .setRootPath("items.find { it.rule.id == '%s' }".formatted(rule));
    }

    static List<String> awaitEvents(AnIncident incident, int atLeast) {
        return Events.await("tocsin.duties", incident.id().toString(), atLeast);
    }

    static List<JsonNode> about(List<String> events, String rule) {
        return events.stream()
                .map(Events::data)
                .filter(data -> data.at("/rule/id").asText().equals(rule))
                .toList();
    }

    static ValidatableResponse list(AnIncident incident, String more) {
        return reader().get(DUTIES + "?incident_id=" + incident.id() + more)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse duty(String id) {
        return reader().get(DUTIES + "/" + id).then().statusCode(200);
    }

    static RequestSpecification reader() {
        return as("ines.castillo", "commander");
    }

    static RequestSpecification as(String user, String role) {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.token(user, role));
    }
}
