package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static dev.tocsin.playbook.run.RunsOverRest.added;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.awaitStep;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static dev.tocsin.playbook.run.RunsOverRest.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Playbooks that call playbooks, over the rows of two runs. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class CallsTest {
    @Inject
    Replay replay;

    private static APlaybook calling(String name, String called) {
        return APlaybook.named(name)
                .variable("__who__", "string", "agent.delacruz")
                .variable("__answer__", "string", "")
                .startingAt(id("playbook-action", "call"))
                .step("playbook-action", "call", step -> {
                    step.put("playbook_id", called)
                            .put("on_success", end("done"))
                            .put("on_failure", end("left"));
                    step.putArray("in_args").add("__who__");
                    step.putArray("out_args").add("__answer__");
                })
                .ends("done", "left");
    }

    private static APlaybook asking(String name) {
        return APlaybook.named(name)
                .external("__who__", "string")
                .variable("__answer__", "string", "")
                .startingAt(action("ask"))
                .manual(
                        "ask",
                        step -> step.put("on_completion", end("told"))
                                .putArray("out_args")
                                .add("__answer__"))
                .ends("told");
    }

    private static AnIncident incident() {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        RunsOverRest.runOf(incident);
        return incident;
    }

    private static String calledBy(String run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(node(run, "call").get("called_run_id")).isNotNull());
        return String.valueOf(node(run, "call").get("called_run_id"));
    }

    @Test
    void takesBackWhatTheCalledPlaybookFound() {
        // Given
        String run = started(incident(), added(calling("calls and waits", added(asking("asks for an answer")))));
        String called = calledBy(run);
        awaitStep(called, "ask", "awaiting-person");
        assertThat(RunsOverRest.run(called).getString("called_by_run_id")).isEqualTo(run);
        // When
        RunsOverRest.complete(called, "ask", Map.of("outcome", "done", "values", Map.of("__answer__", "it was he")))
                .statusCode(200);
        // Then
        awaitState(run, "completed");
        assertThat(node(run, "done")).containsEntry("state", "done");
        assertThat(replay.stored(UUID.fromString(run)).variable("__answer__")).hasValue("it was he");
        assertThat(replay.stored(UUID.fromString(called)).variable("__who__")).hasValue("agent.delacruz");
    }

    @Test
    void stopsWhatItCalledWhenItIsStopped() {
        String run = started(incident(), added(calling("calls and is stopped", added(asking("asks in vain")))));
        String called = calledBy(run);
        awaitStep(called, "ask", "awaiting-person");
        Api.commander()
                .body(Map.of("reason", "false alarm"))
                .post("/api/v1/runs/" + run + "/abort")
                .then()
                .statusCode(200);
        awaitState(called, "aborted");
        awaitState(run, "aborted");
    }

    @Test
    void goesOnByItsFailureRouteWhenThereIsNoSuchPlaybook() {
        String run = started(incident(), added(calling("calls nobody", id("playbook", "of nobody"))));
        awaitState(run, "completed");
        assertThat(node(run, "left")).containsEntry("state", "done");
        assertThat(String.valueOf(node(run, "call").get("outcome"))).contains("there is no playbook");
    }

    @Test
    void goesOnWithoutTheCalledPlaybookWhenTheCallIsSkipped() {
        // Given
        String run = started(incident(), added(calling("calls and is skipped", added(asking("asks too long")))));
        String called = calledBy(run);
        String path = "/api/v1/runs/" + run + "/steps/" + id("playbook-action", "call") + "/skip";
        var command = Map.of("reason", "it was asked by telephone");
        // When
        Api.responder().body(command).post(path).then().statusCode(403);
        Api.commander().body(command).post(path).then().statusCode(200);
        // Then
        awaitState(run, "completed");
        awaitState(called, "aborted");
        assertThat(node(run, "call")).containsEntry("state", "skipped");
        assertThat(node(run, "done")).containsEntry("state", "done");
        Api.commander().body(command).post(path).then().statusCode(409);
    }

    @Test
    void refusesACircleOfCalls() {
        added(calling("one way", id("playbook", "and the other")));
        Api.admin()
                .body(calling("and the other", id("playbook", "one way")).json().toString())
                .post("/api/v1/playbooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/workflow"))
                .body("errors[0].message", containsString("playbook call cycle"));
    }
}
