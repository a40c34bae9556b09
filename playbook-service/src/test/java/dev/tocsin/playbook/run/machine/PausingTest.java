package dev.tocsin.playbook.run.machine;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.RetryExtension;
import dev.tocsin.playbook.run.machine.RunState.Status;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PausingTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static VirtualRun begun(APlaybook playbook, String slow, Answer... answers) {
        VirtualRun run = VirtualRun.of(playbook.read()).script(slow, answers);
        run.apply(new RunEvent.Begun(run.now()));
        return run;
    }

    private static boolean pause(VirtualRun run) {
        return run.apply(new RunEvent.Paused("ines", "the vendor asked us to wait", run.now()));
    }

    private static boolean resume(VirtualRun run, Duration later) {
        return run.apply(new RunEvent.Resumed("ines", "agreed", run.now().plus(later)));
    }

    private static APlaybook twoSteps(Consumer<ObjectNode> first) {
        return APlaybook.named("two steps")
                .startingAt(action("a"))
                .request("a", step -> {
                    step.put("on_completion", action("b"));
                    first.accept(step);
                })
                .request("b", end("end"))
                .ends("end");
    }

    @Test
    void letsARunningCommandFinishAndStartsNothingNew() {
        VirtualRun run = begun(twoSteps(_ -> {}), "a", Answer.after(Duration.ofSeconds(9), Map.of()));
        assertThat(pause(run)).isTrue();
        run.settle();
        assertThat(run.state.step(action("a")))
                .hasValueSatisfying(step -> assertThat(step.state()).isEqualTo(StepState.DONE));
        assertThat(run.state.step(action("b")))
                .hasValueSatisfying(step -> assertThat(step.state()).isEqualTo(StepState.READY));
        assertThat(run.texts()).containsExactly("GET /a HTTP/1.1");
        assertThat(resume(run, HOUR)).isTrue();
        run.settle();
        assertThat(run.texts()).containsExactly("GET /a HTTP/1.1", "GET /b HTTP/1.1");
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        assertThat(run.replayed()).isEqualTo(run.state);
        assertThat(run.changes)
                .extracting(Change::by, Change::summary)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("ines", "Paused: the vendor asked us to wait"),
                        org.assertj.core.groups.Tuple.tuple("ines", "Goes on: agreed"));
    }

    @Test
    void isPausedAndResumedOnce() {
        VirtualRun run = begun(twoSteps(_ -> {}), "a", Answer.after(HOUR, Map.of()));
        assertThat(resume(run, Duration.ZERO)).isFalse();
        assertThat(pause(run)).isTrue();
        assertThat(pause(run)).isFalse();
        resume(run, Duration.ZERO);
        assertThat(resume(run, Duration.ZERO)).isFalse();
    }

    @Test
    void beginsNoFurtherTryAndWantsItAfterwards() {
        VirtualRun run = begun(twoSteps(_ -> {}), "a", Answer.after(HOUR, Map.of()));
        Machine machine = new Machine(run.playbook, Limits.STANDARD);
        assertThat(machine.command(run.state, action("a"), 0)).isPresent();
        pause(run);
        assertThat(machine.command(run.state, action("a"), 0)).isEmpty();
        run.commands.clear();
        resume(run, Duration.ZERO);
        assertThat(run.commands).anySatisfy(command -> {
            assertThat(command).isInstanceOf(RunCommand.Send.class);
            assertThat(command.key()).isEqualTo(action("a"));
        });
        assertThat(machine.command(run.state, action("a"), 0)).isPresent();
    }

    @Test
    void keepsAYesAndSendsNothingUntilItGoesOn() {
        VirtualRun run = begun(twoSteps(APlaybook::approval), "a");
        pause(run);
        run.apply(new RunEvent.Decided(action("a"), true, "otto", "", run.now()));
        assertThat(run.sent).isEmpty();
        resume(run, HOUR);
        run.settle();
        assertThat(run.texts()).hasSize(2);
    }

    private static void standsStill(Held where, Consumer<ObjectNode> kind, Answer... answers) {
        VirtualRun run = begun(twoSteps(kind), "a", answers);
        pause(run);
        run.settle();
        int before = run.sent.size();
        assertThat(run.open()).extracting(StepRun::held).containsExactly(where);
        assertThat(run.state.step(action("b"))).isEmpty();
        resume(run, HOUR);
        run.settle();
        assertThat(run.sent).hasSizeGreaterThan(before);
        assertThat(run.names()).endsWith("b", "end");
        assertThat(run.replayed()).isEqualTo(run.state);
    }

    @Test
    void holdsWhatWasDelayedBetweenCommandsOrToBeTriedAgain() {
        Answer done = Answer.after(Duration.ofSeconds(1), Map.of());
        standsStill(Held.PROCESS, step -> step.put("delay", 1_000), done);
        standsStill(Held.NEXT, step -> APlaybook.command(step, "http-api", "GET /more HTTP/1.1"), done);
        standsStill(
                Held.AGAIN,
                step -> step.withObject("/step_extensions")
                        .putObject(RetryExtension.DEFINITION)
                        .put("attempts", 2),
                Answer.failure(),
                done);
    }

    @Test
    void doesNotCountThePauseInTheTimeOfWhatStandsStill() {
        VirtualRun run = begun(
                APlaybook.named("both")
                        .startingAt(id("parallel", "both"))
                        .step("parallel", "both", step -> {
                            step.putArray("next_steps").add(action("a")).add(action("b"));
                            step.put("timeout", 60_000).put("on_completion", end("end"));
                        })
                        .request("a", action("c"))
                        .request("b", end("end b"))
                        .request("c", end("end c"))
                        .ends("end", "end b", "end c"),
                "a",
                Answer.after(Duration.ofSeconds(1), Map.of()));
        pause(run);
        run.settle();
        assertThat(run.now()).isEqualTo(VirtualRun.START.plus(HOUR));
        assertThat(run.isRunning()).isTrue();
        resume(run, Duration.ZERO);
        assertThat(run.state.step(id("parallel", "both")).orElseThrow().deadline())
                .isEqualTo(VirtualRun.START.plus(HOUR).plusSeconds(60));
        run.settle();
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        assertThat(run.names()).contains("c");
    }

    @Test
    void canBeSkippedAndAbortedWhileItStands() {
        VirtualRun run = begun(twoSteps(_ -> {}), "a", Answer.after(Duration.ofSeconds(1), Map.of()));
        pause(run);
        run.settle();
        assertThat(run.apply(new RunEvent.Skipped(action("b"), "ines", "not needed", run.now())))
                .isTrue();
        assertThat(run.isRunning()).isTrue();
        run.apply(new RunEvent.Aborted("ines", "false alarm", run.now()));
        assertThat(run.state.status()).isEqualTo(Status.ABORTED);
        assertThat(run.state.isPaused()).isFalse();
        assertThat(run.state.steps()).noneMatch(step -> step.state().isOpen());
    }

    @Test
    void triesAFailedBranchAgainWhileTheOthersGoOn() {
        VirtualRun run = begun(
                APlaybook.named("apart")
                        .startingAt(id("parallel", "both"))
                        .step("parallel", "both", step -> {
                            step.putArray("next_steps").add(action("a")).add(action("b"));
                            step.put("on_completion", end("end"));
                        })
                        .request("a", end("end a"))
                        .manual("b", step -> step.put("on_completion", end("end b")))
                        .ends("end", "end a", "end b"),
                "a",
                Answer.failure(),
                Answer.after(Duration.ZERO, Map.of()));
        run.settle();
        assertThat(run.state.step(action("a")).orElseThrow().state()).isEqualTo(StepState.FAILED);
        assertThat(run.apply(new RunEvent.Retried(action("a"), "ines", "the target is back", run.now())))
                .isTrue();
        assertThat(run.changes).anySatisfy(change -> assertThat(change.kind()).isEqualTo(Change.Kind.STEP_RETRIED));
        run.settle();
        run.apply(new RunEvent.Succeeded(action("b"), 0, Map.of(), "done", "ana", run.now()));
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        assertThat(run.apply(new RunEvent.Retried(action("a"), "ines", "again", run.now())))
                .isFalse();
    }
}
