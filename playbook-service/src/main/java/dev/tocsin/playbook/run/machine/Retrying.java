package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.RunState.Status;
import dev.tocsin.playbook.run.machine.StepRun.Place;

/** Takes up a failed run again at the step that failed; the branches around it are opened again. */
final class Retrying {
    private final Turn turn;

    Retrying(Turn turn) {
        this.turn = turn;
    }

    Transition retry(RunState state, RunEvent.Retried event) {
        StepRun step = state.step(event.key()).orElse(null);
        boolean possible = state.status() == Status.FAILED
                && !state.handlingException()
                && step != null
                && step.state() == StepState.FAILED
                && (turn.definition(step) instanceof Step.Action
                        || turn.definition(step) instanceof Step.PlaybookAction)
                && turn.definition(step).common().routes().afterFailure().isEmpty();
        if (step == null || !possible) {
            return Machine.ignored(state);
        }
        turn.reopen();
        for (Place place = step.place();
                place != null;
                place = turn.step(place.parent()).place()) {
            Place inner = place;
            turn.change(
                    inner.parent(),
                    parent -> parent.in(StepState.RUNNING)
                            .with(parent.branches().stream()
                                    .map(branch -> branch.index() == inner.branch() ? branch.reopened() : branch)
                                    .toList()));
        }
        // The command at the cursor goes out again under the same idempotency key; those before it succeeded.
        turn.change(step.key(), open -> open.in(StepState.RUNNING));
        new Flow(turn).process(step.key());
        return turn.done();
    }
}
