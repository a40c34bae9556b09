package dev.tocsin.playbook.run;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.run.RunsOverRest.added;
import static dev.tocsin.playbook.run.RunsOverRest.awaitState;
import static dev.tocsin.playbook.run.RunsOverRest.node;
import static dev.tocsin.playbook.run.RunsOverRest.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.OutputsExtension;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Commands of a run and the executors that take them, or that nobody takes. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class CommandsTest {
    private static APlaybook commanding(String name, String type, String text) {
        return APlaybook.named(name)
                .startingAt(action(name))
                .variable("__said__", "string", "")
                .step("action", name, step -> {
                    APlaybook.command(step, type, text);
                    step.put("on_success", end("done")).put("on_failure", end("left"));
                    step.putArray("out_args").add("__said__");
                    step.withObject("/step_extensions")
                            .putObject(OutputsExtension.DEFINITION)
                            .putArray("outputs")
                            .addObject()
                            .put("command", 0)
                            .put("from", "")
                            .put("variable", "__said__");
                })
                .ends("done", "left")
                .defining(OutputsExtension.DEFINITION);
    }

    private static String run(APlaybook playbook) {
        AnIncident incident = AnIncident.about("agent");
        incident.told();
        RunsOverRest.runOf(incident);
        return started(incident, added(playbook));
    }

    @Test
    void findsAnExecutorThatIsNothingButABean() {
        String run = run(commanding("of a third party", "x-echo", "hello"));
        awaitState(run, "completed");
        assertThat(node(run, "of a third party"))
                .containsEntry("state", "done")
                .containsEntry("outcome", "echoed with nothing");
        assertThat(node(run, "done")).containsEntry("state", "done");
    }

    @Test
    void warnsOfTypesThatNobodyTakesAndOfNoOthers() {
        for (String type : List.of("x-echo", "ssh", "x-fax", "bash", "sigma")) {
            boolean isTaken = Set.of("x-echo", "ssh").contains(type);
            Api.admin()
                    .body(commanding("warned of " + type, type, "hello").json().toString())
                    .post("/api/v1/playbooks/drafts")
                    .then()
                    .statusCode(201)
                    .body("findings.rule", isTaken ? not(hasItem("C50")) : hasItem("C50"));
        }
    }

    @Test
    void failsAStepWhoseCommandNobodyTakes() {
        String run = run(commanding("of nobody", "x-fax", "dial"));
        awaitState(run, "completed");
        assertThat(node(run, "of nobody")).containsEntry("state", "failed");
        assertThat(String.valueOf(node(run, "of nobody").get("outcome")))
                .startsWith("No executor here takes x-fax commands, only ")
                .contains("http-api", "x-echo");
        assertThat(node(run, "left")).containsEntry("state", "done");
    }
}
