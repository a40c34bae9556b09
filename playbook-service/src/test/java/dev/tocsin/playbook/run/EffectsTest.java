package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.run.RunsOverRest.added;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.awaitStep;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static dev.tocsin.playbook.run.RunsOverRest.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.tocsin.kit.security.Roles;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.EffectExtension;
import dev.tocsin.playbook.cacao.LimitsExtension;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How much a run may change, and what has to be preserved before. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class EffectsTest {
    private static final Map<String, String> YES = Map.of("decision", "approve");

    @Inject
    Replay replay;

    private static String begun(APlaybook playbook) {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        RunsOverRest.runOf(incident);
        return started(incident, added(playbook.defining(EffectExtension.DEFINITION, LimitsExtension.DEFINITION)));
    }

    private void replaysToTheSame(String run) {
        assertThat(replay.again(UUID.fromString(run), Map.of())).isEqualTo(replay.stored(UUID.fromString(run)));
    }

    @Test
    void asksTwoPeopleBeforeItGoesBeyondItsLimits() {
        String run = begun(APlaybook.named(Api.unique("beyond"))
                .variable("__accounts__", "string", "ana, ben, cy")
                .startingAt(action("block"))
                .manual("block", step -> {
                    APlaybook.effect(step).put("hits", "__accounts__");
                    step.put("on_success", end("done")).put("on_failure", end("left"));
                })
                .ends("done", "left")
                .limits(limits -> limits.put("most_actions_per_step", 2)
                        .put("over", "ask")
                        .put("quorum", 2)
                        .putArray("roles")
                        .add(Roles.COMMANDER)));
        awaitStep(run, "block", "awaiting-approval");
        String path = "/api/v1/approvals/" + node(run, "block").get("approval_id");
        Api.auditor().get(path).then().body("quorum", equalTo(2));
        Api.commander()
                .body(YES)
                .post(path + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"));
        Api.as("ana.other", Roles.COMMANDER)
                .body(YES)
                .post(path + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"));
        awaitStep(run, "block", "awaiting-person");
        RunsOverRest.complete(run, "block", Map.of("outcome", "done")).statusCode(200);
        awaitState(run, "completed");
        replaysToTheSame(run);
    }

    @Test
    void waitsForEvidenceUntilACommanderSaysThatThereIsNone() {
        String run = begun(APlaybook.named(Api.unique("wipe"))
                .startingAt(action("wipe"))
                .manual("wipe", step -> {
                    APlaybook.effect(step)
                            .put("destructive", true)
                            .putArray("preserved_by")
                            .add(action("copy"));
                    step.put("on_success", action("copy")).put("on_failure", end("left"));
                })
                .manual("copy", step -> step.put("on_completion", end("done")))
                .ends("done", "left"));
        awaitStep(run, "wipe", "waiting");
        assertThat(node(run, "wipe")).containsEntry("stands_for", "evidence");
        String path = "/api/v1/runs/" + run + "/steps/" + node(run, "wipe").get("step_id") + "/no-evidence";
        Map<String, String> why = Map.of("reason", "the disk is new");
        Api.responder().body(why).post(path).then().statusCode(403);
        Api.commander().body(Map.of("reason", " ")).post(path).then().statusCode(400);
        Api.commander().body(why).post(path).then().statusCode(200);
        Api.commander().body(why).post(path).then().statusCode(409);
        awaitStep(run, "wipe", "awaiting-person");
        Api.auditor()
                .get("/api/v1/runs/" + run + "/log")
                .then()
                .body("items.findAll { it.kind == 'waived' }.reason", hasItem("the disk is new"));
        replaysToTheSame(run);
    }
}
