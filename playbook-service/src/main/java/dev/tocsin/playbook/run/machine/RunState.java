package dev.tocsin.playbook.run.machine;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a run stands: its steps in the order in which they started, and the variables by scope. Failure is the one that no step handled: what ended the run, or what its exception handler took up. */
public record RunState(
        Status status,
        boolean handlingException,
        @Nullable Failure failure,
        List<StepRun> steps,
        Map<String, Scope> scopes,
        Interventions interventions) {

    /** The scope of the playbook's own variables. */
    public static final String GLOBAL = "playbook";

    private static final Set<StepState> PAUSED =
            EnumSet.of(StepState.WAITING, StepState.AWAITING_APPROVAL, StepState.AWAITING_PERSON);

    /** How a run can stand; EXCEPTION means that the playbook's exception handler ran to its end, COMPENSATING that what was done is being undone. */
    public enum Status {
        RUNNING,
        COMPENSATING,
        COMPLETED,
        EXCEPTION,
        FAILED,
        ABORTED;

        /** Whether something is still to be done. */
        public boolean isOpen() {
            return this == RUNNING || this == COMPENSATING;
        }
    }

    public RunState {
        steps = List.copyOf(steps);
        scopes = Map.copyOf(scopes);
        interventions = Objects.requireNonNullElse(interventions, Interventions.NONE);
    }

    /** The step run with this key. */
    public Optional<StepRun> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** Text of a playbook variable; empty while unknown, or if there is none. */
    public Optional<String> variable(String name) {
        Scope global = scopes.get(GLOBAL);
        Scope.Value value = global == null ? null : global.values().get(name);
        return value == null ? Optional.empty() : Optional.ofNullable(value.text());
    }

    /** Whether nothing new starts. */
    public boolean isPaused() {
        return interventions.pause() != null;
    }

    /** Whether nothing is being done until a person answers or a time comes. */
    public boolean rests() {
        return status.isOpen()
                && steps.stream()
                        .filter(step -> step.state().isOpen() && step.branches().isEmpty())
                        .allMatch(step -> PAUSED.contains(step.state()));
    }
}
