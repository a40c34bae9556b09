package dev.tocsin.playbook.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class RehearsalsTest {
    private static final String PLAYBOOK = "/playbooks/playbook--5f8ec5a0-1a5f-4d18-a199-2ec07ca7124e";

    private final String account = Api.unique("agent");

    private Map<String, Object> incident() {
        return Map.of(
                "severity",
                "high",
                "category",
                "compromised-agent-account",
                "subjects",
                List.of(Map.of("kind", "account", "system", "agents", "id", account)));
    }

    @Test
    void aDryRunShowsEachCommandAsItWouldBeSentAndSendsNothing() {
        Api.post(PLAYBOOK + "/dry-run", Map.of("incident", incident()))
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("ways", hasSize(1))
                .body("ways[0].report.state", equalTo("completed"))
                .body(
                        "ways[0].report.commands.text",
                        containsInAnyOrder(
                                "GET /admin/realms/agents/users?username=" + account + "&exact=true",
                                "PUT /admin/realms/agents/users/UNKNOWN-user-id",
                                "POST /admin/realms/agents/users/UNKNOWN-user-id/logout"))
                .body("ways[0].report.commands[0].credential", equalTo("agents"))
                .body("ways[0].suppositions.variable", hasItem("__user_id__"))
                .body("ways[0].report.waits.kind", hasItem("approval"));

        assertThat(calls()).isEmpty();
    }

    @Test
    void aDrillGoesThroughHoursInNoTimeAndSendsNothing() {
        List<Map<String, Object>> script = List.of(
                Map.of(
                        "step",
                        "Allow the account to be disabled",
                        "outcome",
                        "approved",
                        "after",
                        "PT3H",
                        "by",
                        "ines"),
                Map.of("step", "Find the account", "outcome", "succeeded", "values", Map.of("__user_id__", "u-1")),
                Map.of("step", "Tell the outsourcer", "outcome", "succeeded", "after", "PT45M", "by", "tomasz"));

        Api.post(
                        PLAYBOOK + "/drill",
                        Map.of("incident", incident(), "starts_at", "2026-05-01T00:00:00Z", "script", script))
                .statusCode(200)
                .body("report.state", equalTo("completed"))
                .body("report.ended_at", equalTo("2026-05-01T03:45:00Z"))
                .body("report.commands.text", hasItem("POST /admin/realms/agents/users/u-1/logout"))
                .body("report.waits.by", contains("ines", "tomasz"))
                .body("unscripted", contains("Disable the account and end its sessions"));

        assertThat(calls()).isEmpty();
    }

    @Test
    void namesWhatDoesNotFitByItsPlace() {
        Api.post(PLAYBOOK + "/dry-run", Map.of("inputs", Map.of("__nothing__", "x")))
                .statusCode(422)
                .body("type", endsWith("/inputs-refused"))
                .body("errors.message", hasItem("external variable __account__ has no value"));
        Api.post(
                        PLAYBOOK + "/drill",
                        Map.of(
                                "incident",
                                incident(),
                                "script",
                                List.of(Map.of("step", "no such step", "outcome", "failed"))))
                .statusCode(422)
                .body("type", endsWith("/script-refused"))
                .body("errors.pointer", contains("/script/0/step"));
        Api.post(PLAYBOOK + "/drill", Map.of("script", List.of(Map.of("step", "x", "outcome", "maybe"))))
                .statusCode(400)
                .body("errors.pointer", contains("/script/0/outcome"));
        Api.post(PLAYBOOK + "/dry-run", Map.of("incident_id", UUID.randomUUID()))
                .statusCode(404);
        Api.post("/playbooks/playbook--none/dry-run", Map.of()).statusCode(404);
        Api.as("vera.vendor", "vendor")
                .body(Map.of())
                .post("/api/v1" + PLAYBOOK + "/dry-run")
                .then()
                .statusCode(403);
    }

    private List<String> calls() {
        String base = ConfigProvider.getConfig().getValue("tocsin.targets.agents.url", String.class);
        return RestAssured.get(base + "/_calls/" + account).asString().lines().toList();
    }
}
