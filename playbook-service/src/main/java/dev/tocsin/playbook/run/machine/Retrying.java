package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.Change.Kind;
import dev.tocsin.playbook.run.machine.RunState.Status;
import dev.tocsin.playbook.run.machine.StepRun.Place;

/** Takes a run up again at a step that failed, when nothing came of the failure yet; the branches around it that failed with it are opened again. */
final class Retrying {
    private final Turn turn;

    Retrying(Turn turn) {
        this.turn = turn;
    }

    Transition retry(RunState state, RunEvent.Retried event) {
        StepRun step = state.step(event.key()).orElse(null);
        boolean isPossible = (state.status() == Status.FAILED || state.status() == Status.RUNNING)
                && !state.handlingException()
                && step != null
                && acts(step)
                && hasOnlyFailed(step)
                && endsNothing(state, step);
        if (step == null || !isPossible) {
            return Machine.ignored(state);
        }
        String why = "tried again by " + event.by() + ": " + event.reason();
        turn.tell(
                Kind.STEP_RETRIED,
                step.key(),
                event.by(),
                turn.definition(step).common().name() + ": " + why);
        turn.reopen();
        boolean isOpen = false;
        for (Place place = step.place();
                place != null && !isOpen;
                place = turn.step(place.parent()).place()) {
            isOpen = turn.step(place.parent()).state().isOpen();
            reopen(place);
        }
        // The command at the cursor goes out again under the same idempotency key; those before it succeeded.
        turn.change(step.key(), open -> open.in(StepState.RUNNING).unapproved());
        new Flow(turn).orHold(step.key(), Held.PROCESS);
        return turn.done();
    }

    private boolean acts(StepRun step) {
        Step definition = turn.definition(step);
        return step.undoes() == null
                && (definition instanceof Step.Action || definition instanceof Step.PlaybookAction);
    }

    private boolean hasOnlyFailed(StepRun step) {
        return step.state() == StepState.FAILED
                && turn.definition(step).common().routes().afterFailure().isEmpty();
    }

    /** Whether all around it failed with it, up to a step that is still open or to the whole run. */
    private boolean endsNothing(RunState state, StepRun step) {
        for (Place place = step.place(); place != null; ) {
            StepRun parent = turn.step(place.parent());
            if (parent.state().isOpen()) {
                return true;
            }
            if (!hasOnlyFailed(parent)) {
                return false;
            }
            place = parent.place();
        }
        return state.status() == Status.FAILED;
    }

    private void reopen(Place place) {
        turn.change(
                place.parent(),
                parent -> parent.in(StepState.RUNNING)
                        .with(parent.branches().stream()
                                .map(branch -> branch.index() == place.branch() ? branch.reopened() : branch)
                                .toList()));
    }
}
