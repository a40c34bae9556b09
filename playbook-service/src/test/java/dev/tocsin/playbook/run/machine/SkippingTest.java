package dev.tocsin.playbook.run.machine;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.run.machine.RunState.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkippingTest {
    private static VirtualRun asking() {
        return VirtualRun.of(APlaybook.named("asks")
                        .startingAt(action("call"))
                        .manual(
                                "call",
                                step -> step.put("on_success", action("lock")).put("on_failure", end("left")))
                        .request("lock", end("end"))
                        .ends("end", "left")
                        .read())
                .go();
    }

    private static RunEvent.Skipped skip(VirtualRun run, String step) {
        return new RunEvent.Skipped(step, "ines", "he is on leave", run.now());
    }

    @Test
    void goesOnAsAfterASuccess() {
        VirtualRun run = asking();
        assertThat(run.apply(skip(run, action("call")))).isTrue();
        run.settle();
        assertThat(run.names()).containsExactly("start", "call", "lock", "end");
        assertThat(run.state.step(action("call"))).hasValueSatisfying(step -> {
            assertThat(step.state()).isEqualTo(StepState.SKIPPED);
            assertThat(step.outcome()).isEqualTo("skipped by ines: he is on leave");
        });
        assertThat(run.commands).anyMatch(RunCommand.Withdraw.class::isInstance);
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        assertThat(run.replayed()).isEqualTo(run.state);
    }

    @Test
    void doesNotApplyAnAnswerThatComesAfterwards() {
        VirtualRun run = asking();
        run.apply(skip(run, action("call")));
        assertThat(run.apply(new RunEvent.Succeeded(action("call"), 0, Map.of(), "done", "ana", run.now())))
                .isFalse();
        assertThat(run.apply(skip(run, action("call")))).isFalse();
    }

    @Test
    void leavesBranchingStepsToTheirBranches() {
        VirtualRun run = VirtualRun.of(APlaybook.named("both")
                        .startingAt(id("parallel", "both"))
                        .step("parallel", "both", step -> {
                            step.putArray("next_steps").add(action("a")).add(action("b"));
                            step.put("on_completion", end("end"));
                        })
                        .manual("a", step -> step.put("on_completion", end("end a")))
                        .manual("b", step -> step.put("on_completion", end("end b")))
                        .ends("end", "end a", "end b")
                        .read())
                .go();
        assertThat(run.apply(skip(run, id("parallel", "both")))).isFalse();
        run.apply(skip(run, action("a")));
        assertThat(run.isRunning()).isTrue();
        run.apply(skip(run, action("b")));
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
    }
}
