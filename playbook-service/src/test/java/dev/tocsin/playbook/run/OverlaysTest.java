package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A client's variant stands in for its base for that client's incidents, and for no other. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class OverlaysTest {
    private final String category = Api.unique("variant");
    private final UUID client = UUID.randomUUID();

    private APlaybook playbook() {
        return APlaybook.named(Api.unique("base"))
                .variable("__contact__", "string", "our desk")
                .defining(MatchExtension.DEFINITION)
                .startingAt(action("call"))
                .step("action", "call", step -> {
                    APlaybook.command(step, "manual", "Call __contact__:value");
                    step.put("on_completion", end("end"));
                })
                .ends("end")
                .with(document -> document.withObject("/playbook_extensions")
                        .putObject(MatchExtension.DEFINITION)
                        .putArray("categories")
                        .add(category));
    }

    private ValidatableResponse put(String playbook, int base, Object patch) {
        return Api.admin()
                .body(Map.of("base_version", base, "patch", patch, "reason", "as the contract says"))
                .put("/api/v1/playbooks/" + playbook + "/overlays/" + client)
                .then();
    }

    private static Map<String, Object> contact(String who) {
        return Map.of("playbook_variables", Map.of("__contact__", Map.of("value", who)));
    }

    private static String asked(AnIncident incident) {
        String run = RunsOverRest.runOf(incident);
        RunsOverRest.awaitStep(run, "call", "awaiting-person");
        return RunsOverRest.run(run)
                .param("name", "call")
                .getString("nodes.find { it.name == name }.manual.instructions");
    }

    @Test
    void standsInForItsBaseForOneClientOnly() {
        String base = RunsOverRest.added(playbook());
        put(base, 1, contact("Aurora desk"))
                .statusCode(200)
                .body("base.version", equalTo(1))
                .body("behind", equalTo(false))
                .body("result_playbook_id", not(equalTo(base)))
                .body("differences.part", contains("variable"))
                .body("differences[0].changes[0].after", equalTo("Aurora desk"))
                .body("changed_by", equalTo("admin.tocsin"));
        AnIncident theirs = AnIncident.about("agent").category(category).client(client);
        AnIncident others = AnIncident.about("agent").category(category).client(UUID.randomUUID());
        AnIncident nobodys = AnIncident.about("agent").category(category);
        List.of(theirs, others, nobodys).forEach(AnIncident::told);

        assertThat(asked(theirs)).isEqualTo("Call Aurora desk");
        assertThat(asked(others)).isEqualTo("Call our desk");
        assertThat(asked(nobodys)).isEqualTo("Call our desk");
    }

    @Test
    void doesNotStartAgainWhatItsBaseHasStarted() {
        String base = RunsOverRest.added(playbook());
        AnIncident incident = AnIncident.about("agent").category(category).client(client);
        incident.told();
        assertThat(asked(incident)).isEqualTo("Call our desk");

        put(base, 1, contact("Aurora desk")).statusCode(200);
        incident.severity("critical").told();
        AnIncident later = AnIncident.about("agent").category(category).client(client);
        later.told();
        assertThat(asked(later)).isEqualTo("Call Aurora desk");
        Awaitility.await()
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(RunsOverRest.runs(incident)).hasSize(1));
    }

    @Test
    void staysWithItsBaseVersionUntilItIsPutAnewAndIsWithdrawnByAnEmptyPatch() {
        APlaybook playbook = playbook();
        String base = RunsOverRest.added(playbook);
        put(base, 1, contact("Aurora desk")).statusCode(200);
        RunsOverRest.added(playbook.with(
                document -> document.put("modified", "2026-09-01T00:00:00.000Z").put("description", "Better")));

        Api.auditor()
                .get("/api/v1/playbooks/" + base + "/overlays")
                .then()
                .statusCode(200)
                .body("base.version", contains(1))
                .body("behind", contains(true));
        put(base, 2, contact("Aurora desk"))
                .statusCode(200)
                .body("behind", equalTo(false))
                .body("result_version", equalTo(2));
        put(base, 2, Map.of()).statusCode(200).body("result_version", nullValue());
        AnIncident incident = AnIncident.about("agent").category(category).client(client);
        incident.told();
        assertThat(asked(incident)).isEqualTo("Call our desk");
    }

    @Test
    void namesWhatItMayNotChangeByItsPlace() {
        String base = RunsOverRest.added(playbook());
        put(base, 1, Map.of("workflow", Map.of(action("call"), Map.of("commands", List.of()))))
                .statusCode(422)
                .body("type", endsWith("/overlay-refused"))
                .body("errors.pointer", contains("/patch/workflow/" + action("call") + "/commands"));
        put(base, 7, Map.of()).statusCode(404);
        put(base, 1, contact("Aurora desk")).statusCode(200);
        Api.admin()
                .header("If-Match", "\"99\"")
                .body(Map.of("base_version", 1, "patch", contact("other"), "reason", "x"))
                .put("/api/v1/playbooks/" + base + "/overlays/" + client)
                .then()
                .statusCode(412);
        Api.responder()
                .body(Map.of("base_version", 1, "patch", contact("other"), "reason", "x"))
                .put("/api/v1/playbooks/" + base + "/overlays/" + client)
                .then()
                .statusCode(403);
        Api.auditor()
                .get("/api/v1/playbooks/" + base + "/overlays/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/overlay-unknown"));
    }
}
