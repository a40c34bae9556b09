package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.RunState.Status;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The work table for one event: the state thawed, and what is to be done, told and worked on next. */
final class Turn {
    final Playbook playbook;
    final Limits limits;
    final Instant now;
    final Scopes scopes;
    private final Map<String, StepRun> steps = new LinkedHashMap<>();
    private final Deque<Runnable> agenda = new ArrayDeque<>();
    private final List<RunCommand> commands = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private Status status;
    private boolean handlingException;
    private @Nullable Failure failure;
    private Interventions interventions;

    Turn(Playbook playbook, Limits limits, RunState state, Instant now) {
        this.playbook = playbook;
        this.limits = limits;
        this.now = now;
        this.scopes = new Scopes(state.scopes());
        this.status = state.status();
        this.handlingException = state.handlingException();
        this.failure = state.failure();
        this.interventions = state.interventions();
        state.steps().forEach(step -> steps.put(step.key(), step));
    }

    /** Works the agenda off, without recursion, so that a long chain of steps needs no deep stack. */
    Transition done() {
        while (!agenda.isEmpty()) {
            agenda.pop().run();
        }
        RunState state = new RunState(
                status, handlingException, failure, List.copyOf(steps.values()), scopes.frozen(), interventions);
        return new Transition(state, true, commands, changes);
    }

    void next(Runnable work) {
        agenda.add(work);
    }

    StepRun step(String key) {
        return Objects.requireNonNull(steps.get(key), key);
    }

    List<StepRun> steps() {
        return List.copyOf(steps.values());
    }

    Step definition(StepRun step) {
        return Unwinding.definition(playbook, step);
    }

    StepRun change(String key, UnaryOperator<StepRun> how) {
        return steps.compute(key, (_, step) -> how.apply(Objects.requireNonNull(step, key)));
    }

    void add(StepRun step) {
        steps.put(step.key(), step);
    }

    /** Key of the next execution of a step: its id, later rounds numbered from 2. */
    String keyFor(String stepId) {
        String key = stepId;
        for (int round = 2; steps.containsKey(key); round++) {
            key = stepId + "~" + round;
        }
        return key;
    }

    void want(RunCommand command) {
        commands.add(command);
    }

    void tell(Change.Kind kind, @Nullable String key, String by, String summary) {
        changes.add(new Change(kind, key, by, summary));
    }

    void end(Status how) {
        status = how;
    }

    Interventions interventions() {
        return interventions;
    }

    void intervene(Interventions how) {
        interventions = how;
    }

    boolean isPaused() {
        return interventions.pause() != null;
    }

    boolean isCompensating() {
        return status == Status.COMPENSATING;
    }

    boolean isHandlingException() {
        return handlingException;
    }

    void handleException(Failure first) {
        handlingException = true;
        failure = first;
    }

    void failed(Failure last) {
        failure = last;
        status = Status.FAILED;
    }

    void reopen() {
        status = Status.RUNNING;
        failure = null;
    }
}
