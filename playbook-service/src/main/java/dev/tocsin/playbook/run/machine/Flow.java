package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.DutyExtension;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.Change.Kind;
import dev.tocsin.playbook.run.machine.RunEvent.Timer;
import dev.tocsin.playbook.run.machine.RunState.Status;
import dev.tocsin.playbook.run.machine.StepRun.Branch;
import dev.tocsin.playbook.run.machine.StepRun.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How control moves from step to step: entering, ending, failing outwards (innermost first, then workflow_exception once). */
final class Flow {
    private final Turn turn;
    private final Branching branching;
    private final Acting acting;

    Flow(Turn turn) {
        this.turn = turn;
        this.branching = new Branching(turn, this);
        this.acting = new Acting(turn, this);
    }

    Acting acting() {
        return acting;
    }

    void enter(String stepId, @Nullable Place place, String outer) {
        turn.next(() -> {
            Step step = turn.playbook.step(stepId);
            String key = turn.keyFor(stepId);
            String scope = outer;
            if (!step.common().variables().isEmpty()) {
                scope = "step " + key;
                turn.scopes.open(scope, Scopes.of(outer, step.common().variables()));
            }
            turn.add(StepRun.entered(key, stepId, place, scope, turn.now));
            orHold(key, Held.ENTERED);
        });
    }

    /** Goes on at this place, or stands still there while the run is paused. */
    void orHold(String key, Held where) {
        if (turn.isPaused()) {
            turn.change(key, step -> step.holding(where));
        } else {
            goOn(key, where);
        }
    }

    void goOn(String key, Held where) {
        StepRun run = turn.change(key, StepRun::released);
        switch (where) {
            case ENTERED -> start(key, turn.definition(run).common().delay());
            case PROCESS -> process(key);
            case EVIDENCE, DUTY, BEGIN, COMMANDS, NEXT, AGAIN -> acting.goOn(run, where);
        }
    }

    private void start(String key, Duration delay) {
        if (delay.isZero()) {
            process(key);
        } else {
            Instant at = turn.now.plus(delay);
            turn.change(key, step -> step.waitingUntil(at));
            turn.want(new RunCommand.Wake(key, Timer.DELAY, at));
        }
    }

    /** Begins the step proper, after its delay. */
    void process(String key) {
        StepRun run = turn.change(key, step -> step.in(StepState.RUNNING));
        DutyExtension duty = turn.definition(run).duty().orElse(null);
        if (duty != null) {
            await(run, duty);
            return;
        }
        switch (turn.definition(run)) {
            case Step.Start _ -> succeed(key, "started");
            case Step.End _ -> {
                turn.change(key, step -> step.ended(StepState.DONE, turn.now, "reached"));
                close(run.place(), null);
            }
            case Step.Action action -> acting.begin(run, action);
            case Step.PlaybookAction call -> acting.call(run, call);
            case Step.Parallel parallel -> branching.fork(run, parallel);
            case Step.If choice -> branching.choose(run, choice);
            case Step.While loop -> branching.round(run, loop);
            case Step.Switch choice -> branching.choose(run, choice);
        }
    }

    private void await(StepRun run, DutyExtension duty) {
        turn.change(run.key(), step -> step.waitingFor(Held.DUTY));
        turn.want(new RunCommand.AwaitDuty(run.key(), duty));
        turn.tell(
                Kind.DUTY_AWAITED,
                run.key(),
                Change.ENGINE,
                turn.definition(run).common().name() + " waits for " + duty.sentence());
    }

    /** The duty that a step waited for is there. */
    void released(StepRun step, String because) {
        turn.tell(
                Kind.DUTY_REACHED,
                step.key(),
                Change.ENGINE,
                turn.definition(step).common().name() + " goes on: " + because);
        orHold(step.key(), Held.BEGIN);
    }

    void timeout(StepRun run) {
        Duration timeout = turn.definition(run).common().timeout();
        if (timeout != null) {
            acting.deadline(run.key(), timeout);
        }
    }

    void succeed(String key, String outcome) {
        StepRun run = turn.change(key, step -> step.ended(StepState.DONE, turn.now, outcome));
        Step definition = turn.definition(run);
        if (!(definition instanceof Step.Start)) {
            Kind kind = run.undoes() == null ? Kind.STEP_FINISHED : Kind.STEP_UNDONE;
            turn.tell(kind, key, Change.ENGINE, definition.common().name() + ": " + outcome);
        }
        preserved();
        goOn(run);
    }

    /** Steps that waited for evidence go on if it is preserved now. */
    private void preserved() {
        Gates gates = new Gates(turn);
        for (StepRun step : turn.steps()) {
            if (step.held() == Held.EVIDENCE
                    && turn.definition(step) instanceof Step.Action action
                    && gates.missingEvidence(step, action).isEmpty()) {
                orHold(step.key(), Held.BEGIN);
            }
        }
    }

    void skip(String key, String why, String by) {
        StepRun run = turn.change(key, step -> step.ended(StepState.SKIPPED, turn.now, why));
        turn.tell(Kind.STEP_FINISHED, key, by, turn.definition(run).common().name() + ": " + why);
        goOn(run);
    }

    private void goOn(StepRun run) {
        if (turn.isCompensating()) {
            new Unwinding(turn, this).next();
            return;
        }
        Step definition = turn.definition(run);
        Optional<String> next = definition.common().routes().afterSuccess();
        next.ifPresentOrElse(id -> enter(id, run.place(), outer(run)), () -> close(run.place(), null));
    }

    void fail(String key, Failure failure) {
        StepRun run = turn.change(key, step -> step.ended(StepState.FAILED, turn.now, failure.detail()));
        Step definition = turn.definition(run);
        Kind kind = run.undoes() == null ? Kind.STEP_FAILED : Kind.UNDO_FAILED;
        turn.tell(kind, key, Change.ENGINE, definition.common().name() + ": " + failure.detail());
        if (turn.isCompensating()) {
            new Unwinding(turn, this).next();
            return;
        }
        Optional<String> next = definition.common().routes().afterFailure();
        next.ifPresentOrElse(id -> enter(id, run.place(), outer(run)), () -> close(run.place(), failure));
    }

    /** A branch, or the whole flow when there is no place, has ended; failure is null when it ended well. */
    private void close(@Nullable Place place, @Nullable Failure failure) {
        if (place == null) {
            finish(failure);
            return;
        }
        StepRun parent = turn.change(
                place.parent(),
                step -> step.with(step.branches().stream()
                        .map(branch -> branch.index() == place.branch() ? branch.closed(failure) : branch)
                        .toList()));
        if (parent.branches().stream().noneMatch(Branch::isOpen)) {
            turn.next(() -> branching.join(turn.step(place.parent())));
        }
    }

    private void finish(@Nullable Failure failure) {
        String handler = turn.playbook.workflow().exception();
        if (failure == null) {
            turn.end(turn.isHandlingException() ? Status.EXCEPTION : Status.COMPLETED);
            turn.tell(
                    Kind.RUN_FINISHED,
                    null,
                    Change.ENGINE,
                    turn.isHandlingException() ? "A failure was handled by the playbook" : "Completed");
        } else if (handler != null && !turn.isHandlingException()) {
            turn.handleException(failure);
            enter(handler, null, RunState.GLOBAL);
        } else {
            turn.failed(failure);
            turn.tell(Kind.RUN_FINISHED, null, Change.ENGINE, "Failed: " + failure.detail());
        }
    }

    /** The scope around a step: its own variables are not seen by its successors. */
    private String outer(StepRun run) {
        Place place = run.place();
        if (place == null) {
            return RunState.GLOBAL;
        }
        return turn.step(place.parent()).branches().stream()
                .filter(branch -> branch.index() == place.branch())
                .map(Branch::scope)
                .findFirst()
                .orElseThrow();
    }

    /** Takes back everything that is open inside a step. */
    void cancelInside(String key, String why) {
        turn.steps().stream()
                .filter(step -> step.state().isOpen() && isInside(step, key))
                .forEach(step -> {
                    turn.change(step.key(), open -> open.ended(StepState.SKIPPED, turn.now, why));
                    turn.want(new RunCommand.Withdraw(step.key(), why));
                });
    }

    private boolean isInside(StepRun step, String key) {
        for (Place place = step.place();
                place != null;
                place = turn.step(place.parent()).place()) {
            if (place.parent().equals(key)) {
                return true;
            }
        }
        return false;
    }
}
