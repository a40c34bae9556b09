package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.Change.Kind;
import dev.tocsin.playbook.run.machine.RunCommand.Preview;
import dev.tocsin.playbook.run.machine.RunState.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes back what a stopped run did: each step that names an undo, in reverse order of completion, one after the other. A failed undo is recorded and does not stop the rest. */
final class Unwinding {
    private final Turn turn;
    private final Flow flow;

    Unwinding(Turn turn, Flow flow) {
        this.turn = turn;
        this.flow = flow;
    }

    /** What a step execution does; of one that takes back another one by a command, an action of that command. */
    static Step definition(Playbook playbook, StepRun run) {
        Step step = playbook.step(run.stepId());
        boolean isCommand = run.undoes() != null && run.undoes().startsWith(run.stepId());
        return isCommand && step instanceof Step.Action action
                ? playbook.undo(action).orElseThrow()
                : step;
    }

    /** What would be sent, in order, if the run were stopped now and taken back. */
    static List<Preview> previews(Turn turn) {
        return ahead(turn).stream()
                .flatMap(step ->
                        undo(turn.playbook, step).stream().flatMap(undo -> new Previews(turn).of(step, undo).stream()))
                .toList();
    }

    /** Takes back the next step, once nothing else is under way. */
    void next() {
        turn.next(() -> {
            if (turn.steps().stream().anyMatch(step -> step.state().isOpen())) {
                return;
            }
            ahead(turn).stream().findFirst().ifPresentOrElse(this::begin, this::end);
        });
    }

    private void begin(StepRun step) {
        Step.Action undo = undo(turn.playbook, step).orElseThrow();
        StepRun run = step.undoneBy(undo.common().id(), turn.now);
        turn.add(run);
        flow.acting().commands(turn.change(run.key(), added -> added.in(StepState.RUNNING)), undo);
    }

    private void end() {
        long undone = count(StepState.DONE);
        long tried = turn.steps().stream().filter(step -> step.undoes() != null).count();
        Interventions.Abort abort = Objects.requireNonNull(turn.interventions().abort());
        turn.end(Status.ABORTED);
        turn.tell(
                Kind.RUN_FINISHED,
                null,
                abort.by(),
                "Aborted: " + abort.reason() + " (" + undone + " of " + tried + " steps undone)");
    }

    private long count(StepState state) {
        return turn.steps().stream()
                .filter(step -> step.undoes() != null && step.state() == state)
                .count();
    }

    private static List<StepRun> ahead(Turn turn) {
        Set<String> begun = turn.steps().stream()
                .map(StepRun::undoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        // Reversed first, so that of steps that ended at one instant the one that started last comes first.
        return turn.steps().reversed().stream()
                .filter(step -> step.undoes() == null && step.cursor() > 0 && !begun.contains(step.key()))
                .filter(step -> undo(turn.playbook, step).isPresent())
                .sorted(Comparator.comparing(Unwinding::completion).reversed())
                .toList();
    }

    private static Instant completion(StepRun step) {
        return step.endedAt() == null ? Instant.MAX : step.endedAt();
    }

    static Optional<Step.Action> undo(Playbook playbook, StepRun step) {
        return playbook.step(step.stepId()) instanceof Step.Action action ? playbook.undo(action) : Optional.empty();
    }
}
