package dev.tocsin.playbook.run.machine;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.run.machine.RunState.Status;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What an abort takes back: each completed step that names an undo, the latest first. */
class CompensationTest {
    private static final String WHY = "a false alarm";

    /** Lock, tell (without an undo) and wipe, then a person is asked. */
    private static APlaybook three() {
        return APlaybook.named("three")
                .variable("__account__", "string", "ana")
                .startingAt(action("lock"))
                .request("lock", step -> {
                    APlaybook.undoneByRequest(step, "PUT /unlock/__account__:value HTTP/1.1");
                    step.put("on_completion", action("tell"));
                })
                .request("tell", action("block"))
                .request("block", step -> {
                    APlaybook.undoneBy(step, action("unblock"));
                    step.put("on_completion", action("ask"));
                })
                .manual("ask", step -> step.put("on_completion", end("end")))
                .request("unblock", end("end"))
                .ends("end");
    }

    private static VirtualRun abort(VirtualRun run) {
        assertThat(run.apply(new RunEvent.Aborted("ines", WHY, true, run.now())))
                .isTrue();
        return run.settle();
    }

    @Test
    void undoesInReverseOrderOfCompletion() {
        VirtualRun run = VirtualRun.of(three().read()).go();
        int before = run.sent.size();
        assertThat(new Machine(run.playbook, Limits.STANDARD).undo(run.state))
                .extracting(RunCommand.Preview::what)
                .containsExactly("GET /unblock", "PUT /unlock/ana");
        abort(run);
        assertThat(run.texts().subList(before, run.sent.size()))
                .containsExactly("GET /unblock HTTP/1.1", "PUT /unlock/ana HTTP/1.1");
        assertThat(run.state.status()).isEqualTo(Status.ABORTED);
        assertThat(run.changes.getLast().summary()).isEqualTo("Aborted: " + WHY + " (2 of 2 steps undone)");
        assertThat(run.changes.getLast().by()).isEqualTo("ines");
        assertThat(run.replayed()).isEqualTo(run.state);
        assertThat(new Machine(run.playbook, Limits.STANDARD).undo(run.state)).isEmpty();
    }

    @Test
    void leavesEverythingAsItIsUnlessItIsWanted() {
        VirtualRun run = VirtualRun.of(three().read()).go();
        run.apply(new RunEvent.Aborted("ines", WHY, run.now()));
        assertThat(run.state.status()).isEqualTo(Status.ABORTED);
        assertThat(run.state.steps()).noneMatch(step -> step.undoes() != null);
    }

    @Test
    void recordsAFailedUndoAndGoesOn() {
        VirtualRun run = VirtualRun.of(three().read())
                .script("unblock", Answer.failure())
                .go();
        abort(run);
        assertThat(run.texts()).endsWith("PUT /unlock/ana HTTP/1.1");
        assertThat(run.state.status()).isEqualTo(Status.ABORTED);
        assertThat(run.changes)
                .filteredOn(change -> change.kind() == Change.Kind.UNDO_FAILED)
                .singleElement()
                .satisfies(change -> assertThat(change.summary()).startsWith("unblock: "));
        assertThat(run.changes.getLast().summary()).endsWith("(1 of 2 steps undone)");
    }

    @Test
    void takesAFailedRunBack() {
        VirtualRun run =
                VirtualRun.of(three().read()).script("block", Answer.failure()).go();
        assertThat(run.state.status()).isEqualTo(Status.FAILED);
        assertThat(run.apply(new RunEvent.Aborted("ines", WHY, run.now()))).isFalse();
        abort(run);
        assertThat(run.texts()).endsWith("GET /block HTTP/1.1", "PUT /unlock/ana HTTP/1.1");
        assertThat(run.state.status()).isEqualTo(Status.ABORTED);
        assertThat(run.apply(new RunEvent.Aborted("ines", WHY, true, run.now())))
                .isFalse();
    }

    private static VirtualRun underWay(Answer answer) {
        VirtualRun run = VirtualRun.of(three().read()).script("lock", answer);
        run.apply(new RunEvent.Begun(run.now()));
        run.apply(new RunEvent.Attempted(action("lock"), 0, run.now()));
        assertThat(run.apply(new RunEvent.Aborted("ines", WHY, true, run.now())))
                .isTrue();
        assertThat(run.state.status()).isEqualTo(Status.COMPENSATING);
        return run;
    }

    private static Instant begunAt(VirtualRun run) {
        return Objects.requireNonNull(
                run.state.step("undo~" + action("lock")).orElseThrow().startedAt());
    }

    @Test
    void waitsForWhatIsUnderWayBeforeItIsUndone() {
        VirtualRun run = underWay(Answer.after(Duration.ofSeconds(5), Map.of()));
        assertThat(run.sent).hasSize(1);
        Machine machine = new Machine(run.playbook, Limits.STANDARD);
        assertThat(machine.isLeft(run.state, action("lock"), 0)).isTrue();
        assertThat(machine.command(run.state, action("lock"), 0)).isEmpty();
        run.settle();
        assertThat(run.texts()).containsExactly("GET /lock HTTP/1.1", "PUT /unlock/ana HTTP/1.1");
        assertThat(begunAt(run)).isEqualTo(VirtualRun.START.plusSeconds(5));
    }

    @Test
    void undoesWhatMayHaveHappenedAndNotWhatWasRefused() {
        VirtualRun lost = underWay(Answer.after(Duration.ofHours(9), Map.of()));
        lost.apply(new RunEvent.Interrupted(action("lock"), 0, lost.now()));
        assertThat(lost.texts()).endsWith("PUT /unlock/ana HTTP/1.1");
        VirtualRun timedOut =
                underWay(Answer.after(Duration.ofHours(9), Map.of())).settle();
        assertThat(timedOut.texts()).endsWith("PUT /unlock/ana HTTP/1.1");
        assertThat(begunAt(timedOut)).isEqualTo(VirtualRun.START.plus(Duration.ofHours(1)));
        VirtualRun refused = underWay(Answer.failure()).settle();
        assertThat(refused.texts()).containsExactly("GET /lock HTTP/1.1");
        assertThat(refused.state.status()).isEqualTo(Status.ABORTED);
    }

    @Test
    void canItselfBeStoppedOrHaveAStepSkipped() {
        VirtualRun stopped = VirtualRun.of(three().read())
                .script("unblock", Answer.after(Duration.ofMinutes(5), Map.of()))
                .go();
        stopped.apply(new RunEvent.Aborted("ines", WHY, true, stopped.now()));
        stopped.apply(new RunEvent.Aborted("ines", "leave it so", stopped.now()));
        assertThat(stopped.state.status()).isEqualTo(Status.ABORTED);
        assertThat(stopped.texts()).doesNotContain("PUT /unlock/ana HTTP/1.1");
        VirtualRun skipped = VirtualRun.of(three().read())
                .script("unblock", Answer.after(Duration.ofMinutes(5), Map.of()))
                .go();
        skipped.apply(new RunEvent.Aborted("ines", WHY, true, skipped.now()));
        skipped.apply(new RunEvent.Skipped("undo~" + action("block"), "ines", "done by hand", skipped.now()));
        skipped.settle();
        assertThat(skipped.texts()).endsWith("PUT /unlock/ana HTTP/1.1");
        assertThat(skipped.state.status()).isEqualTo(Status.ABORTED);
    }

    @Property(tries = 300)
    void undoesWhatWasCompletedHoweverFarItCame(@ForAll long seed) {
        RandomPlaybook random = RandomPlaybook.of(seed, RandomPlaybook.Traits.ALL);
        for (String name : random.actions) {
            random.document.with(document -> APlaybook.undoneByRequest(
                    (ObjectNode) document.at("/workflow/" + action(name)), "GET /undo-" + name + " HTTP/1.1"));
        }
        VirtualRun run = random.run();
        run.apply(new RunEvent.Begun(run.now()));
        int events = new Random(seed).nextInt(40);
        for (int i = 0; i < events && run.isRunning(); i++) {
            run.world.step();
        }
        if (!run.apply(new RunEvent.Aborted("ines", WHY, true, run.now()))) {
            assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
            return;
        }
        run.settle();
        assertThat(run.state.status()).isEqualTo(Status.ABORTED);
        List<StepRun> begun = new ArrayList<>(run.state.steps().stream()
                .filter(step -> step.undoes() == null && step.cursor() > 0)
                .filter(step -> run.playbook.step(step.stepId()) instanceof dev.tocsin.playbook.cacao.Step.Action)
                .filter(step -> random.actions.contains(run.name(step.key())))
                .toList());
        List<StepRun> undone =
                run.state.steps().stream().filter(step -> step.undoes() != null).toList();
        assertThat(undone)
                .extracting(StepRun::undoes)
                .containsExactlyInAnyOrderElementsOf(
                        begun.stream().map(StepRun::key).toList());
        List<Instant> ends = undone.stream()
                .map(step -> Objects.requireNonNull(run.state
                        .step(Objects.requireNonNull(step.undoes()))
                        .orElseThrow()
                        .endedAt()))
                .toList();
        assertThat(ends).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(IntStream.range(1, undone.size())
                        .allMatch(i -> !Objects.requireNonNull(undone.get(i).startedAt())
                                .isBefore(
                                        Objects.requireNonNull(undone.get(i - 1).endedAt()))))
                .as("one after the other")
                .isTrue();
        assertThat(run.replayed()).isEqualTo(run.state);
    }
}
