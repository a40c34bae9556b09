package dev.tocsin.playbook.run.machine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a step. The key is the step's id, with ~2, ~3 … for later rounds of a loop; cursor counts the commands that
 * succeeded, or that may have when nobody knows; deadline is when it times out; outcome is a sentence; evaluated is what its condition gave; retries counts the failures that
 * its retry extension took up again; resumeAt is when it goes on while it pauses; approved is what its question showed; held says
 * where it stands still while the run is paused; undoes is the key of the step execution that it takes back; reach is what it
 * has changed.
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
        List<Branch> branches,
        int retries,
        @Nullable Instant resumeAt,
        @Nullable Approved approved,
        @Nullable Held held,
        @Nullable String undoes,
        @Nullable Reach reach) {

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
        return ready(key, stepId, place, scope, null, at);
    }

    private static StepRun ready(
            String key, String stepId, @Nullable Place place, String scope, @Nullable String undoes, Instant at) {
        return new StepRun(
                key,
                stepId,
                place,
                scope,
                StepState.READY,
                0,
                0,
                at,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                null,
                null,
                null,
                undoes,
                null);
    }

    StepRun in(StepState next) {
        return copy(next, cursor, attempts, null, deadline, outcome, evaluated, branches, retries, resumeAt);
    }

    StepRun ended(StepState how, Instant at, @Nullable String sentence) {
        return copy(how, cursor, attempts, at, null, sentence, evaluated, branches, retries, null)
                .released();
    }

    StepRun at(int position) {
        return copy(state, position, attempts, endedAt, deadline, outcome, evaluated, branches, 0, resumeAt);
    }

    StepRun attempted() {
        return copy(state, cursor, attempts + 1, endedAt, deadline, outcome, evaluated, branches, retries, resumeAt);
    }

    StepRun until(@Nullable Instant time) {
        return copy(state, cursor, attempts, endedAt, time, outcome, evaluated, branches, retries, resumeAt);
    }

    StepRun decided(String answer) {
        return copy(state, cursor, attempts, endedAt, deadline, outcome, answer, branches, retries, resumeAt);
    }

    StepRun with(List<Branch> opened) {
        return copy(state, cursor, attempts, endedAt, deadline, outcome, evaluated, opened, retries, resumeAt);
    }

    StepRun waitingUntil(Instant time) {
        return copy(StepState.WAITING, cursor, attempts, null, deadline, outcome, evaluated, branches, retries, time);
    }

    StepRun retried() {
        return copy(state, cursor, attempts, null, deadline, outcome, evaluated, branches, retries + 1, resumeAt);
    }

    private StepRun copy(
            StepState next,
            int position,
            int tries,
            @Nullable Instant end,
            @Nullable Instant limit,
            @Nullable String sentence,
            @Nullable String answer,
            List<Branch> opened,
            int again,
            @Nullable Instant resume) {
        return new StepRun(
                key, stepId, place, scope, next, position, tries, startedAt, end, limit, sentence, answer, opened,
                again, resume, approved, held, undoes, reach);
    }

    StepRun asked(Approved shown) {
        return new StepRun(
                key,
                stepId,
                place,
                scope,
                StepState.AWAITING_APPROVAL,
                cursor,
                attempts,
                startedAt,
                null,
                null,
                outcome,
                evaluated,
                branches,
                retries,
                null,
                shown,
                held,
                undoes,
                reach);
    }

    /** A step that takes back what this one did. */
    StepRun undoneBy(String undoId, Instant at) {
        return ready("undo~" + key, undoId, null, scope, key, at);
    }

    StepRun holding(Held where) {
        return heldAt(StepState.READY, where);
    }

    StepRun released() {
        return heldAt(state, null);
    }

    private StepRun heldAt(StepState next, @Nullable Held where) {
        return new StepRun(
                key, stepId, place, scope, next, cursor, attempts, startedAt, endedAt, deadline, outcome, evaluated,
                branches, retries, resumeAt, approved, where, undoes, reach);
    }

    StepRun waitingFor(Held what) {
        return heldAt(StepState.WAITING, what);
    }

    /** What it has changed so far. */
    Reach reached() {
        return reach == null ? Reach.NONE : reach;
    }

    StepRun reaching(int position, int hits) {
        return with(approved, reached().with(position, hits));
    }

    StepRun unapproved() {
        return with(null, reach);
    }

    private StepRun with(@Nullable Approved shown, @Nullable Reach so) {
        return new StepRun(
                key, stepId, place, scope, state, cursor, attempts, startedAt, endedAt, deadline, outcome, evaluated,
                branches, retries, resumeAt, shown, held, undoes, so);
    }

    /** Whether it does nothing itself at the moment: it waits, or for its branches. */
    boolean standsStill() {
        return held != null || state == StepState.WAITING || !branches.isEmpty();
    }
}
