package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.Change.Kind;
import dev.tocsin.playbook.run.machine.Failure.Reason;
import dev.tocsin.playbook.run.machine.Interventions.Abort;
import dev.tocsin.playbook.run.machine.Interventions.Pause;
import dev.tocsin.playbook.run.machine.RunEvent.Timer;
import dev.tocsin.playbook.run.machine.RunState.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What people do to a run: pause it, let it go on, leave out a step, stop it and have its effects taken back. */
final class Operating {
    private static final Set<Status> FAILED = EnumSet.of(Status.FAILED, Status.EXCEPTION);

    private final RunState state;
    private final Turn turn;
    private final Flow flow;

    Operating(RunState state, Turn turn) {
        this.state = state;
        this.turn = turn;
        this.flow = new Flow(turn);
    }

    Transition pause(RunEvent.Paused event) {
        if (state.status() != Status.RUNNING || state.isPaused()) {
            return Machine.ignored(state);
        }
        turn.intervene(turn.interventions().paused(new Pause(event.at(), event.by(), event.reason())));
        turn.tell(Kind.RUN_PAUSED, null, event.by(), "Paused: " + event.reason());
        return turn.done();
    }

    Transition resume(RunEvent.Resumed event) {
        Pause pause = state.interventions().pause();
        if (pause == null) {
            return Machine.ignored(state);
        }
        turn.intervene(turn.interventions().paused(null));
        turn.tell(Kind.RUN_RESUMED, null, event.by(), "Goes on: " + event.reason());
        Duration stood = Duration.between(pause.at(), event.at());
        turn.steps().stream().filter(step -> step.state().isOpen()).forEach(step -> goOn(step, stood));
        return turn.done();
    }

    /** The time of what stood still is lengthened by the pause; what was under way had its time. */
    private void goOn(StepRun step, Duration stood) {
        Instant deadline = step.deadline();
        if (deadline != null && step.standsStill()) {
            Instant later = deadline.plus(stood);
            turn.change(step.key(), open -> open.until(later));
            turn.want(new RunCommand.Wake(step.key(), Timer.TIMEOUT, later));
        }
        if (step.held() != null && step.held().isByPause()) {
            flow.goOn(step.key(), step.held());
        } else if (step.state() == StepState.RUNNING && step.branches().isEmpty()) {
            flow.acting().sendOnceMore(step);
        }
    }

    Transition abort(RunEvent.Aborted event) {
        boolean isStopped = state.status() == Status.COMPENSATING && !event.compensate();
        boolean isTakenBack = FAILED.contains(state.status()) && event.compensate();
        if (state.status() != Status.RUNNING && !isStopped && !isTakenBack) {
            return Machine.ignored(state);
        }
        String why = "aborted by " + event.by() + ": " + event.reason();
        turn.intervene(turn.interventions().aborted(new Abort(event.by(), event.reason(), event.compensate())));
        turn.steps().stream()
                .filter(step -> step.state().isOpen() && !(event.compensate() && isUnderWay(step)))
                .forEach(step -> {
                    turn.change(step.key(), open -> open.ended(StepState.SKIPPED, event.at(), why));
                    turn.want(new RunCommand.Withdraw(step.key(), why));
                });
        if (event.compensate()) {
            turn.end(Status.COMPENSATING);
            turn.tell(
                    Kind.RUN_ABORTED, null, event.by(), "Aborted, and what was done is taken back: " + event.reason());
            new Unwinding(turn, flow).next();
        } else {
            turn.end(Status.ABORTED);
            turn.tell(Kind.RUN_FINISHED, null, event.by(), "Aborted: " + event.reason());
        }
        return turn.done();
    }

    /** Whether a command went out whose answer is not there, and which can be taken back: its end is waited for. */
    private boolean isUnderWay(StepRun step) {
        return step.state() == StepState.RUNNING
                && step.attempts() > 0
                && step.held() == null
                && Unwinding.undo(turn.playbook, step).isPresent();
    }

    Transition interrupted(RunEvent.Interrupted event) {
        return state.step(event.key())
                .filter(step -> step.cursor() == event.cursor() && isLeft(state, step))
                .map(step -> {
                    unclear(turn, flow, step, "the answer of its last try was lost");
                    return turn.done();
                })
                .orElseGet(() -> Machine.ignored(state));
    }

    /** Whether a stopped run only waits for the end of what this step had sent. */
    static boolean isLeft(RunState state, StepRun step) {
        return state.status() == Status.COMPENSATING && step.undoes() == null && step.state() == StepState.RUNNING;
    }

    /** It may have had its effect, so it is taken back as if it had. */
    static void unclear(Turn turn, Flow flow, StepRun step, String why) {
        turn.change(step.key(), open -> open.at(open.cursor() + 1));
        flow.fail(step.key(), new Failure(Reason.ACTION_TIMEOUT, step.key(), "it may have been done: " + why));
    }

    /** A commander says that a step which waits for its evidence has none to preserve. */
    Transition waive(RunEvent.Waived event) {
        return state.step(event.key())
                .filter(step -> state.status() == Status.RUNNING && step.held() == Held.EVIDENCE)
                .map(step -> {
                    turn.intervene(turn.interventions().without(step.key()));
                    turn.tell(
                            Kind.EVIDENCE_WAIVED,
                            step.key(),
                            event.by(),
                            turn.definition(step).common().name() + ": no evidence to preserve, says " + event.by()
                                    + ": " + event.reason());
                    flow.orHold(step.key(), Held.BEGIN);
                    return turn.done();
                })
                .orElseGet(() -> Machine.ignored(state));
    }

    Transition skip(RunEvent.Skipped event) {
        return state.step(event.key())
                .filter(step -> state.status().isOpen() && mayBeSkipped(step))
                .map(step -> {
                    String why = "skipped by " + event.by() + ": " + event.reason();
                    turn.want(new RunCommand.Withdraw(step.key(), why));
                    flow.skip(step.key(), why, event.by());
                    return turn.done();
                })
                .orElseGet(() -> Machine.ignored(state));
    }

    /** What does something outside and has not ended; a branching step goes on with what its branches come to. */
    private boolean mayBeSkipped(StepRun step) {
        Step definition = turn.definition(step);
        return step.state().isOpen()
                && (definition instanceof Step.Action || definition instanceof Step.PlaybookAction);
    }
}
