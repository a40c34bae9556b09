package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.run.RunsOverRest.approvalOf;
import static dev.tocsin.playbook.run.RunsOverRest.runOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.kit.security.Roles;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class PeopleTest {
    private static final Map<String, String> YES = Map.of("decision", "approve");

    private static String playbook() {
        return Api.auditor()
                .get("/api/v1/playbooks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == 'Contain a compromised agent account' }.playbook_id");
    }

    @Test
    void onlyACommanderDecidesAndOnlyOnce() {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        String path = "/api/v1/approvals/" + approvalOf(runOf(incident)) + "/decision";
        Api.responder().body(YES).post(path).then().statusCode(403);
        Api.commander().body(Map.of("decision", "perhaps")).post(path).then().statusCode(400);
        Api.commander().header("If-Match", "\"77\"").body(YES).post(path).then().statusCode(412);
        Api.commander().body(YES).post(path).then().statusCode(200).body("state", equalTo("approved"));
        Api.as("ana.other", Roles.COMMANDER)
                .body(YES)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/approval-closed"))
                .body("state", equalTo("approved"));
    }

    @Test
    void whoStartedARunDoesNotAllowWhatItAsks() {
        // Given
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        runOf(incident);
        String run = Api.commander()
                .body(Map.of("playbook_id", playbook(), "incident_id", incident.id))
                .post("/api/v1/runs")
                .then()
                .statusCode(201)
                .header("ETag", endsWith("\""))
                .extract()
                .path("run_id");
        String path = "/api/v1/approvals/" + approvalOf(run) + "/decision";
        // When, then
        Api.commander().body(YES).post(path).then().statusCode(403).body("type", endsWith("/approval-four-eyes"));
        Api.as("ana.other", Roles.COMMANDER).body(YES).post(path).then().statusCode(200);
    }

    @Test
    void startsNothingTwiceUnderOneIdempotencyKey() {
        AnIncident incident = AnIncident.about("agent").category("something-else");
        incident.told();
        AnIncident marker = AnIncident.about("agent");
        marker.told();
        runOf(marker);
        Map<String, Object> command = Map.of("playbook_id", playbook(), "incident_id", marker.id);
        String key = UUID.randomUUID().toString();
        String first = started(command, key);
        String second = started(command, key);
        org.assertj.core.api.Assertions.assertThat(second).isEqualTo(first);
    }

    private static String started(Map<String, Object> command, String key) {
        return Api.responder()
                .header("Idempotency-Key", key)
                .body(command)
                .post("/api/v1/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("run_id");
    }

    @Test
    void namesEachInputThatIsWrong() {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        runOf(incident);
        Api.responder()
                .body(Map.of(
                        "playbook_id", playbook(),
                        "incident_id", incident.id,
                        "inputs", Map.of("__user_id__", "x")))
                .post("/api/v1/runs")
                .then()
                .statusCode(422)
                .body("type", endsWith("/inputs-refused"))
                .body("errors.message", contains("variable __user_id__ is not external"));
    }

    @Test
    void stopsARun() {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        String run = runOf(incident);
        String approval = approvalOf(run);
        Api.auditor()
                .body(Map.of("reason", "no"))
                .post("/api/v1/runs/" + run + "/abort")
                .then()
                .statusCode(403);
        Api.responder()
                .body(Map.of("reason", "false alarm"))
                .post("/api/v1/runs/" + run + "/abort")
                .then()
                .statusCode(200)
                .body("state", equalTo("aborted"));
        Api.auditor().get("/api/v1/approvals/" + approval).then().body("state", equalTo("withdrawn"));
        Api.responder()
                .body(Map.of("reason", "again"))
                .post("/api/v1/runs/" + run + "/abort")
                .then()
                .statusCode(409)
                .body("type", endsWith("/run-ended"));
    }

    @Test
    void opensToNobodyWithoutATokenForThisService() {
        RestAssured.get("/api/v1/runs").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.foreign("ines.castillo", Roles.COMMANDER))
                .get("/api/v1/runs")
                .then()
                .statusCode(401);
        Api.as("mona", "monitor").get("/api/v1/runs").then().statusCode(403);
        Api.auditor()
                .get("/api/v1/runs/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/run-unknown"));
    }
}
