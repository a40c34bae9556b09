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
                Status.RUNNING, false, null, List.of(), Map.of(RunState.GLOBAL, Scopes.of(null, variables)));
    }

    /** The command that a step execution waits for; empty if it waits for none, or for another one than that at the cursor. */
    public Optional<ResolvedCommand> command(RunState state, String key, int cursor) {
        Scopes scopes = new Scopes(state.scopes());
        return waiting(state, key, cursor)
                .filter(step -> step.state() == StepState.RUNNING)
                .flatMap(step -> playbook.step(step.stepId()) instanceof Step.Action action
                        ? Optional.of(
                                new Resolver(playbook, name -> scopes.text(step.scope(), name)).resolve(action, cursor))
                        : Optional.empty());
    }

    /** The call that a step execution waits for; empty if it waits for none. */
    public Optional<RunCommand.CallPlaybook> call(RunState state, String key) {
        Scopes scopes = new Scopes(state.scopes());
        return waiting(state, key, 0)
                .filter(step -> step.state() == StepState.RUNNING)
                .flatMap(step -> playbook.step(step.stepId()) instanceof Step.PlaybookAction call
                        ? Optional.of(Acting.call(step, call, scopes))
                        : Optional.empty());
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
            case RunEvent.Aborted aborted -> aborted(state, turn, aborted);
            case RunEvent.Skipped skipped ->
                state.step(skipped.key())
                        .filter(step -> state.status() == Status.RUNNING && mayBeSkipped(step))
                        .map(step -> skipped(turn, step, skipped))
                        .orElseGet(() -> ignored(state));
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
                        .filter(step -> state.status() == Status.RUNNING)
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
                new Flow(turn).process(step.key());
            }
            case RETRY -> {
                if (!resumes(step, event) || step.retries() == 0) {
                    return ignored(state);
                }
                new Flow(turn).acting().again(step);
            }
            case APPROVAL -> {
                if (step.state() != StepState.AWAITING_APPROVAL || !due) {
                    return ignored(state);
                }
                expired(turn, step);
            }
            case TIMEOUT -> {
                if (!step.state().isOpen() || step.state() == StepState.AWAITING_APPROVAL || !due) {
                    return ignored(state);
                }
                timedOut(turn, step);
            }
        }
        return turn.done();
    }

    private static void timedOut(Turn turn, StepRun step) {
        Flow flow = new Flow(turn);
        flow.cancelInside(step.key(), "the enclosing step timed out");
        turn.want(new RunCommand.Withdraw(step.key(), "timed out"));
        flow.fail(step.key(), new Failure(Reason.ACTION_TIMEOUT, step.key(), "timed out"));
    }

    private static boolean resumes(StepRun step, RunEvent.Woken event) {
        return step.state() == StepState.WAITING
                && (step.resumeAt() == null || !event.at().isBefore(step.resumeAt()));
    }

    private static void expired(Turn turn, StepRun step) {
        boolean yes = turn.definition(step) instanceof Step.Action action
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

    private static Transition aborted(RunState state, Turn turn, RunEvent.Aborted event) {
        if (state.status() != Status.RUNNING) {
            return ignored(state);
        }
        String why = "aborted by " + event.by() + ": " + event.reason();
        turn.steps().stream().filter(step -> step.state().isOpen()).forEach(step -> {
            turn.change(step.key(), open -> open.ended(StepState.SKIPPED, event.at(), why));
            turn.want(new RunCommand.Withdraw(step.key(), why));
        });
        turn.end(Status.ABORTED);
        turn.tell(Kind.RUN_FINISHED, null, event.by(), "Aborted: " + event.reason());
        return turn.done();
    }

    /** What does something outside and has not ended; a branching step goes on with what its branches come to. */
    private boolean mayBeSkipped(StepRun step) {
        Step definition = playbook.step(step.stepId());
        return step.state().isOpen()
                && (definition instanceof Step.Action || definition instanceof Step.PlaybookAction);
    }

    private static Transition skipped(Turn turn, StepRun step, RunEvent.Skipped event) {
        String why = "skipped by " + event.by() + ": " + event.reason();
        turn.want(new RunCommand.Withdraw(step.key(), why));
        new Flow(turn).skip(step.key(), why, event.by());
        return turn.done();
    }

    private static Optional<StepRun> waiting(RunState state, String key, int cursor) {
        return state.step(key)
                .filter(_ -> state.status() == Status.RUNNING)
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
