package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.MatchExtension;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An incident starts a playbook once for each reason that comes to hold, whenever the facts say so. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class MatchReasonsTest {
    private final String category = Api.unique("many-people");

    private APlaybook playbook() {
        return APlaybook.named(Api.unique("reasons"))
                .variable("__people__", "integer", "")
                .variable("__risk__", "string", "")
                .with(document -> List.of("__people__", "__risk__")
                        .forEach(name ->
                                ((ObjectNode) document.at("/playbook_variables/" + name)).put("external", true)))
                .defining(MatchExtension.DEFINITION)
                .startingAt(action("look"))
                .manual("look", step -> step.put("on_completion", end("end")))
                .ends("end")
                .with(document -> {
                    ObjectNode match =
                            document.withObject("/playbook_extensions").putObject(MatchExtension.DEFINITION);
                    match.putArray("categories").add(category);
                    match.putObject("inputs")
                            .put("__people__", "fact:people.total")
                            .put("__risk__", "fact:tests.eu-gdpr.risk");
                    match.putArray("reasons")
                            .addObject()
                            .put("name", "many")
                            .put("condition", "__people__:value > 500");
                    match.withArray("/reasons")
                            .addObject()
                            .put("name", "high risk")
                            .put("condition", "__risk__:value = 'high'");
                });
    }

    private static void awaitRuns(AnIncident incident, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(RunsOverRest.runs(incident)).hasSize(count));
    }

    private static void awaitKnown(AnIncident incident, String playbook, String where, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tried(playbook, Map.of())
                                .extract()
                                .jsonPath()
                                .getList(where + ".findAll { it.incident_id == '" + incident.id + "' }"))
                        .hasSize(count));
    }

    private static ValidatableResponse tried(String playbook, Map<String, Object> body) {
        return Api.auditor()
                .body(body)
                .post("/api/v1/playbooks/" + playbook + "/match-trial")
                .then();
    }

    @Test
    void startsWhenTheFactsComeToSaySoAndOnceForEachReason() {
        String playbook = RunsOverRest.added(playbook());
        AnIncident incident = AnIncident.about("agent").category(category);

        incident.told();
        awaitKnown(incident, playbook, "undecided", 1);
        assertThat(RunsOverRest.runs(incident)).isEmpty();

        incident.people(400).told();
        incident.people(2600).told();
        awaitRuns(incident, 1);

        incident.people(9000).told();
        incident.people(20).test("eu-gdpr.risk", "high").told();
        awaitRuns(incident, 2);

        incident.people(9000).told();
        AnIncident later = AnIncident.about("agent").category(category).people(501);
        later.told();
        awaitRuns(later, 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> tried(playbook, Map.of())
                        .body(
                                "would_start.find { it.incident_id == '" + incident.id + "' }.reasons",
                                contains("many", "high risk")));
        assertThat(RunsOverRest.runs(incident)).hasSize(2);
        tried(playbook, Map.of())
                .statusCode(200)
                .body("would_start.incident_id", containsInAnyOrder(incident.id, later.id))
                .body(
                        "would_start.find { it.incident_id == '" + incident.id + "' }.started_for",
                        contains("high risk", "many"));
    }

    @Test
    void showsWhichKnownIncidentsAnotherRuleWouldHaveStartedItForAndStartsNothing() {
        String playbook = RunsOverRest.added(playbook());
        String other = Api.unique("other-category");
        AnIncident small = AnIncident.about("agent").category(other).people(3);
        AnIncident large = AnIncident.about("agent").category(other).people(30);
        AnIncident open = AnIncident.about("agent").category(other);
        Map<String, Object> rule = Map.of(
                "categories",
                List.of(other),
                "inputs",
                Map.of("__people__", "fact:people.total"),
                "reasons",
                List.of(Map.of("name", "ten", "condition", "__people__:value >= 10")));
        List.of(small, large, open).forEach(AnIncident::told);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> tried(playbook, Map.of("match", rule))
                        .statusCode(200)
                        .body("would_start.incident_id", contains(large.id))
                        .body("would_start[0].reasons", contains("ten"))
                        .body("would_start[0].started_for", empty())
                        .body("undecided.incident_id", contains(open.id))
                        .body("undecided[0].missing", contains("__people__"))
                        .body("complete", equalTo(true)));
        assertThat(RunsOverRest.runs(large)).isEmpty();
    }

    @Test
    void namesTheFaultsOfARuleByTheirPlace() {
        String playbook = RunsOverRest.added(playbook());

        tried(playbook, Map.of("match", Map.of("reasons", List.of(Map.of("name", "x", "condition", "people > 3")))))
                .statusCode(422)
                .body("type", endsWith("/playbook-refused"))
                .body("errors.pointer", containsInAnyOrder("/match/categories", "/match/reasons/0/condition"));
        tried(
                        RunsOverRest.added(APlaybook.named(Api.unique("by people"))
                                .startingAt(action("look"))
                                .manual("look", step -> step.put("on_completion", end("end")))
                                .ends("end")),
                        Map.of())
                .statusCode(409)
                .body("type", endsWith("/match-missing"));
        tried("playbook--none", Map.of()).statusCode(404);
        Api.responder()
                .body(Map.of())
                .post("/api/v1/playbooks/" + playbook + "/match-trial")
                .then()
                .statusCode(403);
    }
}
