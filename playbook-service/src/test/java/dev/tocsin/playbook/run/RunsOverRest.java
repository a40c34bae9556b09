package dev.tocsin.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests ask of runs, as the console would. */
final class RunsOverRest {
    static final String ASK = "Allow the account to be disabled";
    static final String LOCK = "Disable the account and end its sessions";
    static final String VENDOR = "Tell the outsourcer";

    private RunsOverRest() {}

    /** A playbook put into the library; its id. */
    static String added(APlaybook playbook) {
        return Api.admin()
                .body(playbook.json().toString())
                .post("/api/v1/playbooks")
                .then()
                .statusCode(201)
                .extract()
                .path("playbook_id");
    }

    /** A run of a playbook in the library, started by hand. */
    static String started(AnIncident incident, String playbook) {
        return Api.responder()
                .body(Map.of("playbook_id", playbook, "incident_id", incident.id))
                .post("/api/v1/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("run_id");
    }

    /** The only run of an incident, once it is there. */
    static String runOf(AnIncident incident) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(runs(incident)).hasSize(1));
        return runs(incident).getFirst();
    }

    static List<String> runs(AnIncident incident) {
        return Api.auditor()
                .get("/api/v1/runs?incident_id=" + incident.id)
                .then()
                .statusCode(200)
                .extract()
                .path("items.run_id");
    }

    static JsonPath run(String id) {
        return Api.auditor()
                .get("/api/v1/runs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Map<String, Object> node(String run, String name) {
        return run(run).param("name", name).getMap("nodes.find { it.name == name }");
    }

    static void awaitState(String run, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(run(run).getString("state")).isEqualTo(state));
    }

    static void awaitStep(String run, String name, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(node(run, name)).containsEntry("state", state));
    }

    /** The question of a run that waits for its answer. */
    static String approvalOf(String run) {
        awaitStep(run, ASK, "awaiting-approval");
        return String.valueOf(node(run, ASK).get("approval_id"));
    }

    static void approve(String run) {
        Api.commander()
                .body(Map.of("decision", "approve", "reason", "agreed with the outsourcer"))
                .post("/api/v1/approvals/" + approvalOf(run) + "/decision")
                .then()
                .statusCode(200);
    }

    static io.restassured.response.ValidatableResponse complete(String run, String name, Map<String, ?> command) {
        return Api.responder()
                .body(command)
                .post("/api/v1/runs/" + run + "/steps/" + node(run, name).get("step_id") + "/completion")
                .then();
    }

    /** What came in at the identity provider about an account. */
    static List<String> calls(String account) {
        String base = ConfigProvider.getConfig().getValue("tocsin.targets.agents.url", String.class);
        return RestAssured.get(base + "/_calls/" + account).asString().lines().toList();
    }
}
