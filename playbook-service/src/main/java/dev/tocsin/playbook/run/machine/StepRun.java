package dev.tocsin.playbook.run.machine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a step. The key is the step's id, with ~2, ~3 … for later rounds of a loop; cursor counts the commands that
 * succeeded; deadline is when it times out; outcome is a sentence; evaluated is what its condition gave.
 */
public record StepRun(
        String key,
        String stepId,
        @Nullable Place place,
        String scope,
        StepState state,
        int cursor,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant deadline,
        @Nullable String outcome,
        @Nullable String evaluated,
        List<Branch> branches) {

    /** Which branch of which enclosing step execution it belongs to. */
    public record Place(String parent, int branch) {}

    /** A branch that it opened: its first step, the scope of its writes, and how it ended. */
    public record Branch(
            int index,
            String first,
            String scope,
            boolean isOpen,
            @Nullable Failure failure) {
        Branch closed(@Nullable Failure how) {
            return new Branch(index, first, scope, false, how);
        }

        Branch reopened() {
            return new Branch(index, first, scope, true, null);
        }
    }

    public StepRun {
        branches = List.copyOf(branches);
    }

    static StepRun entered(String key, String stepId, @Nullable Place place, String scope, Instant at) {
        return new StepRun(key, stepId, place, scope, StepState.READY, 0, 0, at, null, null, null, null, List.of());
    }

    StepRun in(StepState next) {
        return new StepRun(
                key, stepId, place, scope, next, cursor, attempts, startedAt, null, deadline, outcome, evaluated,
                branches);
    }

    StepRun ended(StepState how, Instant at, @Nullable String sentence) {
        return new StepRun(
                key, stepId, place, scope, how, cursor, attempts, startedAt, at, null, sentence, evaluated, branches);
    }

    StepRun at(int position) {
        return new StepRun(
                key, stepId, place, scope, state, position, attempts, startedAt, endedAt, deadline, outcome, evaluated,
                branches);
    }

    StepRun attempted() {
        return new StepRun(
                key,
                stepId,
                place,
                scope,
                state,
                cursor,
                attempts + 1,
                startedAt,
                endedAt,
                deadline,
                outcome,
                evaluated,
                branches);
    }

    StepRun until(@Nullable Instant time) {
        return new StepRun(
                key, stepId, place, scope, state, cursor, attempts, startedAt, endedAt, time, outcome, evaluated,
                branches);
    }

    StepRun decided(String answer) {
        return new StepRun(
                key, stepId, place, scope, state, cursor, attempts, startedAt, endedAt, deadline, outcome, answer,
                branches);
    }

    StepRun with(List<Branch> opened) {
        return new StepRun(
                key, stepId, place, scope, state, cursor, attempts, startedAt, endedAt, deadline, outcome, evaluated,
                opened);
    }
}
