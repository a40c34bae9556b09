package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.RunEvent.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What outlives a crash: runs with their events, and rows of work. */
final class SimulatedDatabase {
    enum Deed {
        SEND,
        WAKE,
        START,
        REPORT,
        STOP
    }

    /** Something to be done; the id of a command is its idempotency key. */
    record WorkRow(
            String id,
            String run,
            String key,
            int cursor,
            Deed deed,
            @Nullable Timer kind,
            Instant at,
            int order) {
        Timer timer() {
            return java.util.Objects.requireNonNull(kind);
        }
    }

    /** One run: what it began with, what happened, where it stands. */
    static final class RunRow {
        final String id;
        final Playbook playbook;
        final RunState first;
        final @Nullable WorkRow caller;
        final List<RunEvent> events = new ArrayList<>();
        RunState state;

        RunRow(String id, Playbook playbook, RunState first, @Nullable WorkRow caller) {
            this.id = id;
            this.playbook = playbook;
            this.first = first;
            this.caller = caller;
            this.state = first;
        }

        StepRun step(String key) {
            return state.step(key).orElseThrow();
        }

        Step definition(String key) {
            return playbook.step(step(key).stepId());
        }
    }

    private final Map<String, RunRow> runs = new LinkedHashMap<>();
    private final Map<String, WorkRow> work = new LinkedHashMap<>();
    private int order;

    RunRow begin(String id, Playbook playbook, RunState first, @Nullable WorkRow caller) {
        RunRow row = new RunRow(id, playbook, first, caller);
        runs.put(id, row);
        return row;
    }

    RunRow run(String id) {
        return java.util.Objects.requireNonNull(runs.get(id), id);
    }

    List<RunRow> runs() {
        return List.copyOf(runs.values());
    }

    private List<RunRow> calls(String run, String key, boolean openOnly) {
        return runs.values().stream()
                .filter(row -> row.caller != null
                        && row.caller.run().equals(run)
                        && row.caller.key().equals(key))
                .filter(row -> !openOnly || row.state.status() == RunState.Status.RUNNING)
                .toList();
    }

    int calls(String run, String key) {
        return calls(run, key, false).size();
    }

    boolean hasOpenCall(String run, String key) {
        return !calls(run, key, true).isEmpty();
    }

    RunRow calledBy(String run, String key) {
        return calls(run, key, false).getLast();
    }

    void put(String run, String key, int cursor, Deed deed, @Nullable Timer timer, Instant at) {
        String id = run + "/" + key + "/" + cursor + "/" + deed + (timer == null ? "" : "/" + timer);
        work.put(id, new WorkRow(id, run, key, cursor, deed, timer, at, order++));
    }

    /** True if the row was still there as it was. */
    boolean remove(WorkRow row) {
        return work.remove(row.id(), row);
    }

    void withdraw(String run, String key) {
        work.values()
                .removeIf(row -> row.run().equals(run)
                        && row.key().equals(key)
                        && (row.deed() == Deed.SEND || row.deed() == Deed.WAKE || row.deed() == Deed.START));
    }

    /** What is due first and not taken by the process. */
    @Nullable
    WorkRow due(Set<String> taken) {
        return work.values().stream()
                .filter(row -> !taken.contains(row.id()))
                .min(Comparator.comparing(WorkRow::at).thenComparingInt(WorkRow::order))
                .orElse(null);
    }
}
