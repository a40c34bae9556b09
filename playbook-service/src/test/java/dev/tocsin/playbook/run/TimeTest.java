package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.awaitStep;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class TimeTest {
    private static APlaybook asking(String name, Consumer<ObjectNode> terms) {
        return APlaybook.named(name)
                .startingAt(action("ask"))
                .manual("ask", step -> {
                    terms.accept(APlaybook.approval(step));
                    step.put("on_success", end("allowed")).put("on_failure", end("left"));
                })
                .ends("allowed", "left")
                .defining(ApprovalExtension.DEFINITION);
    }

    /** A run of this playbook, started by hand for an incident that starts nothing by itself. */
    private static String started(APlaybook playbook) {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        RunsOverRest.runOf(incident);
        String id = Api.admin()
                .body(playbook.json().toString())
                .post("/api/v1/playbooks")
                .then()
                .statusCode(201)
                .extract()
                .path("playbook_id");
        return Api.responder()
                .body(Map.of("playbook_id", id, "incident_id", incident.id))
                .post("/api/v1/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("run_id");
    }

    @Test
    void takesTheFallbackWhenNobodyAnswersInTime() {
        String run = started(asking("answers too late", terms -> terms.put("time_limit", 300)));
        awaitState(run, "completed");
        assertThat(node(run, "left")).containsEntry("state", "done");
        Api.auditor()
                .get("/api/v1/approvals/" + node(run, "ask").get("approval_id"))
                .then()
                .body("state", equalTo("expired"));
    }

    @Test
    void waitsForAsManyPeopleAsItIsToldTo() {
        String run = started(asking("two people", terms -> terms.put("quorum", 2)));
        awaitStep(run, "ask", "awaiting-approval");
        String path = "/api/v1/approvals/" + node(run, "ask").get("approval_id") + "/decision";
        Map<String, String> yes = Map.of("decision", "approve");
        Api.commander().body(yes).post(path).then().statusCode(200).body("state", equalTo("waiting"));
        Api.commander().body(yes).post(path).then().statusCode(403);
        Api.as("ana.other", Roles.COMMANDER)
                .body(yes)
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("votes", hasSize(2));
        awaitState(run, "completed");
        assertThat(node(run, "allowed")).containsEntry("state", "done");
    }

    @Test
    void givesUpOnATaskThatNobodyDoesInTime() {
        String run = started(APlaybook.named("nobody does it")
                .startingAt(action("call"))
                .manual(
                        "call",
                        step -> step.put("delay", 200)
                                .put("timeout", 300)
                                .put("on_success", end("called"))
                                .put("on_failure", end("not called")))
                .ends("called", "not called"));
        awaitState(run, "completed");
        assertThat(node(run, "not called")).containsEntry("state", "done");
        RunsOverRest.complete(run, "call", Map.of("outcome", "done")).statusCode(409);
    }
}
