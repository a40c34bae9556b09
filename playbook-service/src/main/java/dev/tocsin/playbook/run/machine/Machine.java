package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.ApprovalExtension.Fallback;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.cacao.Resolver;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.cacao.Variable;
import dev.tocsin.playbook.cacao.VariableType;
import dev.tocsin.playbook.run.machine.Change.Kind;
import dev.tocsin.playbook.run.machine.Failure.Reason;
import dev.tocsin.playbook.run.machine.RunState.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state machine of runs of one version of a playbook: (run state, event) → (run state, commands). Pure. */
public final class Machine {
    /** Step types that it runs; the validator refuses playbooks with others. */
    public static final Set<String> RUNNABLE = Set.of(
            "start",
            "end",
            "action",
            "playbook-action",
            "parallel",
            "if-condition",
            "while-condition",
            "switch-condition");

    private final Playbook playbook;
    private final Limits limits;

    public Machine(Playbook playbook, Limits limits) {
        this.playbook = playbook;
        this.limits = limits;
    }

    /** The state before the first event, with the values of external variables put in (see {@link Inputs}). */
    public RunState initial(Map<String, String> inputs) {
        Map<String, Variable> variables = new LinkedHashMap<>(playbook.variables());
        inputs.forEach((name, text) -> variables.computeIfPresent(
                name, (_, old) -> new Variable(old.type(), text, old.constant(), old.external(), old.description())));
        return new RunState(
                Status.RUNNING,
                false,
                null,
                List.of(),
                Map.of(RunState.GLOBAL, Scopes.of(null, variables)),
                Interventions.NONE);
    }

    /** The command that a step execution waits for; empty if it waits for none, or for another one than that at the cursor. */
    public Optional<ResolvedCommand> command(RunState state, String key, int cursor) {
        Scopes scopes = new Scopes(state.scopes());
        return waiting(state, key, cursor)
                .filter(step -> step.state() == StepState.RUNNING && mayBegin(state, step))
                .flatMap(step -> Unwinding.definition(playbook, step) instanceof Step.Action action
                        ? Optional.of(
                                new Resolver(playbook, name -> scopes.text(step.scope(), name)).resolve(action, cursor))
                        : Optional.empty());
    }

    /** The call that a step execution waits for; empty if it waits for none. */
    public Optional<RunCommand.CallPlaybook> call(RunState state, String key) {
        Scopes scopes = new Scopes(state.scopes());
        return waiting(state, key, 0)
                .filter(step -> step.state() == StepState.RUNNING && mayBegin(state, step))
                .flatMap(step -> playbook.step(step.stepId()) instanceof Step.PlaybookAction call
                        ? Optional.of(Acting.call(step, call, scopes))
                        : Optional.empty());
    }

    private static boolean mayBegin(RunState state, StepRun step) {
        return !state.isPaused() && !Operating.isLeft(state, step);
    }

    /** Whether a stopped run waits for this command, of which no further try is begun. */
    public boolean isLeft(RunState state, String key, int cursor) {
        return waiting(state, key, cursor)
                .filter(step -> Operating.isLeft(state, step))
                .isPresent();
    }

    /** What would be sent, in order, if the run were stopped now and taken back. */
    public List<RunCommand.Preview> undo(RunState state) {
        return Unwinding.previews(new Turn(playbook, limits, state, Instant.EPOCH));
    }

    /** The type of a variable as a step execution sees it; empty if there is none in its scope. */
    public Optional<VariableType> typeOf(RunState state, String key, String variable) {
        Scopes scopes = new Scopes(state.scopes());
        return state.step(key)
                .flatMap(step -> Optional.ofNullable(scopes.find(step.scope(), variable)))
                .map(Scope.Value::type);
    }

    /** What the event leads to. An event that came twice or too late changes nothing. */
    public Transition apply(RunState state, RunEvent event) {
        Turn turn = new Turn(playbook, limits, state, event.at());
        return switch (event) {
            case RunEvent.Begun _ -> begun(state, turn);
            case RunEvent.Retried retried -> new Retrying(turn).retry(state, retried);
            case RunEvent.Aborted aborted -> new Operating(state, turn).abort(aborted);
            case RunEvent.Paused paused -> new Operating(state, turn).pause(paused);
            case RunEvent.Resumed resumed -> new Operating(state, turn).resume(resumed);
            case RunEvent.Interrupted interrupted -> new Operating(state, turn).interrupted(interrupted);
            case RunEvent.Released released ->
                in(state, released.key(), StepState.WAITING)
                        .filter(step -> step.held() == Held.DUTY)
                        .map(step -> released(turn, step, released))
                        .orElseGet(() -> ignored(state));
            case RunEvent.Waived waived -> new Operating(state, turn).waive(waived);
            case RunEvent.Skipped skipped -> new Operating(state, turn).skip(skipped);
            case RunEvent.Attempted(var key, var cursor, var _) -> attempted(state, turn, key, cursor);
            case RunEvent.Succeeded succeeded ->
                waiting(state, succeeded.key(), succeeded.cursor())
                        .map(step -> succeeded(turn, step, succeeded))
                        .orElseGet(() -> ignored(state));
            case RunEvent.Failed failed ->
                waiting(state, failed.key(), failed.cursor())
                        .map(step -> failed(turn, step, failed))
                        .orElseGet(() -> ignored(state));
            case RunEvent.Decided decided ->
                in(state, decided.key(), StepState.AWAITING_APPROVAL)
                        .map(step -> decided(turn, step, decided))
                        .orElseGet(() -> ignored(state));
            case RunEvent.Woken woken ->
                state.step(woken.key())
                        .filter(_ -> state.status().isOpen())
                        .map(step -> woken(state, turn, step, woken))
                        .orElseGet(() -> ignored(state));
        };
    }

    private Transition begun(RunState state, Turn turn) {
        if (!state.steps().isEmpty() || state.status() != Status.RUNNING) {
            return ignored(state);
        }
        turn.tell(Kind.RUN_STARTED, null, Change.ENGINE, playbook.header().name() + " started");
        new Flow(turn).enter(playbook.workflow().start(), null, RunState.GLOBAL);
        return turn.done();
    }

    private static Transition attempted(RunState state, Turn turn, String key, int cursor) {
        return waiting(state, key, cursor)
                .map(step -> {
                    turn.change(key, StepRun::attempted);
                    return turn.done();
                })
                .orElseGet(() -> ignored(state));
    }

    private static Transition succeeded(Turn turn, StepRun step, RunEvent.Succeeded event) {
        new Flow(turn).acting().succeeded(step, event);
        return turn.done();
    }

    private static Transition failed(Turn turn, StepRun step, RunEvent.Failed event) {
        new Flow(turn).acting().failed(step, event);
        return turn.done();
    }

    private static Transition released(Turn turn, StepRun step, RunEvent.Released event) {
        new Flow(turn).released(step, event.because());
        return turn.done();
    }

    private static Transition decided(Turn turn, StepRun step, RunEvent.Decided event) {
        String answer = (event.approved() ? "approved" : "rejected") + " by " + event.by();
        String sentence = event.reason().isBlank() ? answer : answer + ": " + event.reason();
        turn.tell(Kind.APPROVAL_DECIDED, step.key(), event.by(), sentence);
        answered(turn, step, event.approved(), sentence, Reason.REJECTED);
        return turn.done();
    }

    private static void answered(Turn turn, StepRun step, boolean yes, String sentence, Reason reason) {
        Flow flow = new Flow(turn);
        turn.change(step.key(), open -> open.until(null));
        if (yes && turn.definition(step) instanceof Step.Action action) {
            flow.acting().approved(step, action, sentence);
        } else {
            flow.fail(step.key(), new Failure(reason, step.key(), sentence));
        }
    }

    private static Transition woken(RunState state, Turn turn, StepRun step, RunEvent.Woken event) {
        boolean due = step.deadline() != null && !event.at().isBefore(step.deadline());
        switch (event.timer()) {
            case DELAY -> {
                if (!resumes(step, event) || step.retries() > 0) {
                    return ignored(state);
                }
                new Flow(turn).orHold(step.key(), Held.PROCESS);
            }
            case RETRY -> {
                if (!resumes(step, event) || step.retries() == 0) {
                    return ignored(state);
                }
                new Flow(turn).orHold(step.key(), Held.AGAIN);
            }
            case APPROVAL -> {
                if (step.state() != StepState.AWAITING_APPROVAL || !due) {
                    return ignored(state);
                }
                expired(turn, step);
            }
            case TIMEOUT -> {
                boolean standsStill = state.isPaused() && step.standsStill();
                if (!step.state().isOpen() || step.state() == StepState.AWAITING_APPROVAL || !due || standsStill) {
                    return ignored(state);
                }
                timedOut(state, turn, step);
            }
        }
        return turn.done();
    }

    private static void timedOut(RunState state, Turn turn, StepRun step) {
        Flow flow = new Flow(turn);
        if (Operating.isLeft(state, step)) {
            Operating.unclear(turn, flow, step, "timed out");
            return;
        }
        flow.cancelInside(step.key(), "the enclosing step timed out");
        turn.want(new RunCommand.Withdraw(step.key(), "timed out"));
        flow.fail(step.key(), new Failure(Reason.ACTION_TIMEOUT, step.key(), "timed out"));
    }

    private static boolean resumes(StepRun step, RunEvent.Woken event) {
        return step.state() == StepState.WAITING
                && step.held() == null
                && (step.resumeAt() == null || !event.at().isBefore(step.resumeAt()));
    }

    private static void expired(Turn turn, StepRun step) {
        // What goes beyond the limits is never allowed by silence.
        boolean isBeyond = step.approved() != null && step.approved().beyond() != null;
        boolean yes = !isBeyond
                && turn.definition(step) instanceof Step.Action action
                && action.approval()
                        .map(terms -> terms.fallback() == Fallback.APPROVE)
                        .orElse(false);
        String sentence = yes
                ? "nobody answered in time; approved as the playbook provides"
                : "nobody answered in time; rejected as the playbook provides";
        turn.want(new RunCommand.Withdraw(step.key(), "time limit reached"));
        turn.tell(Kind.APPROVAL_DECIDED, step.key(), Change.ENGINE, sentence);
        answered(turn, step, yes, sentence, Reason.APPROVAL_EXPIRED);
    }

    private static Optional<StepRun> waiting(RunState state, String key, int cursor) {
        return state.step(key)
                .filter(_ -> state.status().isOpen())
                .filter(step -> step.state() == StepState.RUNNING || step.state() == StepState.AWAITING_PERSON)
                .filter(step -> step.cursor() == cursor && step.branches().isEmpty());
    }

    private static Optional<StepRun> in(RunState state, String key, StepState wanted) {
        return state.step(key).filter(_ -> state.status() == Status.RUNNING).filter(step -> step.state() == wanted);
    }

    static Transition ignored(RunState state) {
        return new Transition(state, false, List.of(), List.of());
    }
}
