package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.run.RunsOverRest.LOCK;
import static dev.tocsin.playbook.run.RunsOverRest.VENDOR;
import static dev.tocsin.playbook.run.RunsOverRest.approve;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.awaitStep;
import static dev.tocsin.playbook.run.RunsOverRest.calls;
import static dev.tocsin.playbook.run.RunsOverRest.complete;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static dev.tocsin.playbook.run.RunsOverRest.run;
import static dev.tocsin.playbook.run.RunsOverRest.runOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class ContainmentTest {
    @Inject
    Replay replay;

    @Test
    void containsAnAccountFromTheEventToTheEnd() {
        // Given
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        String run = runOf(incident);
        String approval = RunsOverRest.approvalOf(run);
        Api.auditor()
                .get("/api/v1/approvals?state=waiting&incident_id=" + incident.id)
                .then()
                .statusCode(200)
                .body("items.approval_id", equalTo(List.of(approval)))
                .body(
                        "items[0].what",
                        equalTo("Disable the account " + incident.account
                                + " in the identity provider of the outsourcer and end all of its sessions?"))
                .body("items[0].destructive", equalTo(true))
                .body("items[0].commands.step", hasItem(LOCK));
        assertThat(calls(incident.account)).isEmpty();
        // When
        approve(run);
        awaitStep(run, LOCK, "done");
        complete(run, VENDOR, Map.of("outcome", "done", "values", Map.of("__last_seen__", "yesterday, 18:00")))
                .statusCode(200);
        // Then
        awaitState(run, "completed");
        assertThat(calls(incident.account)).containsExactly("GET", "PUT {\"enabled\": false}", "POST logout");
        assertThat(run(run).getList("edges.findAll { it.taken }")).hasSizeGreaterThan(8);
        assertThat(node(run, "Look at the account")).containsEntry("state", "skipped");
        assertThat(replay.again(UUID.fromString(run))).isEqualTo(replay.stored(UUID.fromString(run)));
    }

    @Test
    void tellsTheWorldInOrderWhatTheContractPromises() {
        // Given
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        String run = runOf(incident);
        // When
        approve(run);
        complete(run, VENDOR, Map.of("outcome", "done")).statusCode(200);
        awaitState(run, "completed");
        // Then
        List<String> events = Events.await("tocsin.runs", incident.id, 12);
        assertThat(events)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
        List<String> kinds = events.stream()
                .map(event -> Events.json(event).at("/data/change/kind").asText())
                .toList();
        assertThat(kinds)
                .startsWith("run-started")
                .containsSubsequence(
                        "approval-requested", "approval-decided", "task-requested", "task-done", "run-finished")
                .endsWith("run-finished");
        assertThat(events)
                .extracting(event -> Events.json(event).get("sequence").asInt())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events).noneMatch(event -> event.contains(AgentsProvider.SECRET));
    }

    @Test
    void startsOnceHoweverOftenItIsToldOf() {
        // Given
        AnIncident incident = AnIncident.about("agent");
        String event = incident.told();
        String run = runOf(incident);
        // When
        Events.publish("tocsin.incidents", incident.id, event);
        incident.severity("critical").told();
        incident.told();
        AnIncident later = AnIncident.about("agent");
        later.told();
        runOf(later);
        // Then
        assertThat(RunsOverRest.runs(incident)).containsExactly(run);
    }

    @Test
    void leavesOtherIncidentsAlone() {
        AnIncident other = AnIncident.about("agent").category("lost-device");
        other.told();
        AnIncident pending = AnIncident.about("agent").severity("pending");
        pending.told();
        AnIncident meant = AnIncident.about("agent");
        meant.told();
        runOf(meant);
        assertThat(RunsOverRest.runs(other)).isEmpty();
        pending.severity("low").told();
        awaitStep(runOf(pending), "Look at the account", "awaiting-person");
    }

    @Test
    void doesNotRepeatALogoutWhoseAnswerWasLost() {
        AnIncident incident = AnIncident.about("lost");
        incident.told();
        String run = runOf(incident);
        approve(run);
        awaitStep(run, LOCK, "done");
        assertThat(calls(incident.account))
                .containsExactly("GET", "PUT {\"enabled\": false}", "POST logout", "GET sessions");
        assertThat(run(run).param("name", LOCK).getList("nodes.find { it.name == name }.tries.state"))
                .containsExactly("succeeded", "unknown", "succeeded");
    }

    @Test
    void triesAgainWhileTheProviderIsBusy() {
        AnIncident incident = AnIncident.about("busy");
        incident.told();
        String run = runOf(incident);
        approve(run);
        awaitStep(run, LOCK, "done");
        assertThat(calls(incident.account))
                .filteredOn(call -> call.startsWith("PUT"))
                .hasSize(3);
        assertThat(node(run, LOCK)).containsEntry("attempts", 4);
    }

    @Test
    void failsWithAReasonAndIsTakenUpAgain() {
        // Given
        AnIncident incident = AnIncident.about("gone");
        incident.told();
        String run = runOf(incident);
        approve(run);
        awaitStep(run, "Find the account", "failed");
        assertThat(node(run, "Find the account").get("outcome")).isEqualTo("The answer has nothing at /0/id");
        complete(run, VENDOR, Map.of("outcome", "done")).statusCode(200);
        awaitState(run, "failed");
        // When
        Api.responder()
                .body(Map.of("reason", "the account was made again"))
                .post("/api/v1/runs/" + run + "/steps/"
                        + node(run, "Find the account").get("step_id") + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("running"));
        // Then
        awaitState(run, "failed");
        assertThat(calls(incident.account)).containsExactly("GET", "GET");
    }

    @Test
    void changesNothingOutsideInADrill() {
        AnIncident incident = AnIncident.about("agent").drill();
        incident.told();
        String run = runOf(incident);
        approve(run);
        awaitStep(run, LOCK, "done");
        assertThat(run(run).getBoolean("dry_run")).isTrue();
        assertThat(calls(incident.account)).containsExactly("GET");
    }

    @Test
    void stopsWhenACommanderSaysNo() {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        String run = runOf(incident);
        Api.commander()
                .body(Map.of("decision", "reject", "reason", "the agent is known to travel"))
                .post("/api/v1/approvals/" + RunsOverRest.approvalOf(run) + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reason", equalTo("the agent is known to travel"));
        awaitState(run, "completed");
        assertThat(calls(incident.account)).isEmpty();
    }

    @Test
    void refusesValuesThatTheStepDoesNotAskFor() {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        String run = runOf(incident);
        approve(run);
        complete(run, VENDOR, Map.of("outcome", "done", "values", Map.of("__user_id__", "x")))
                .statusCode(422)
                .body("type", endsWith("/values-refused"))
                .body("errors.pointer", hasItem("/values/__user_id__"));
        awaitStep(run, VENDOR, "awaiting-person");
    }
}
