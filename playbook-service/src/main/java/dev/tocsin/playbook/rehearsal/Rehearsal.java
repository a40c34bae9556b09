package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.rehearsal.RehearsedRun.Calling;
import dev.tocsin.playbook.rehearsal.Report.State;
import dev.tocsin.playbook.rehearsal.Report.StepReport;
import dev.tocsin.playbook.run.machine.Change;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.Scope;
import dev.tocsin.playbook.run.machine.StepRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A playbook, and those that it calls, played from start to end before a cast. */
final class Rehearsal {
    private final Bounds bounds;
    private final Shelf shelf;
    private final Cast cast;
    private final Instant start;
    private final VirtualClock clock;
    private final Journal journal = new Journal();
    private final List<RehearsedRun> runs = new ArrayList<>();

    Rehearsal(Bounds bounds, Shelf shelf, Cast cast, Instant start) {
        this.bounds = bounds;
        this.shelf = shelf;
        this.cast = cast;
        this.start = start;
        this.clock = new VirtualClock(start);
    }

    Report play(Playbook playbook, Map<String, String> inputs) {
        begin(playbook, inputs, null);
        RehearsedRun first = runs.getFirst();
        while (isRunning(first) && clock.scheduled() <= bounds.events() && clock.step()) {
            // The clock moves on.
        }
        return report(first);
    }

    Bounds bounds() {
        return bounds;
    }

    Shelf shelf() {
        return shelf;
    }

    Cast cast() {
        return cast;
    }

    VirtualClock clock() {
        return clock;
    }

    Journal journal() {
        return journal;
    }

    void begin(Playbook playbook, Map<String, String> inputs, @Nullable Calling calling) {
        RehearsedRun run = new RehearsedRun(playbook, inputs, this, calling);
        runs.add(run);
        run.apply(new RunEvent.Begun(clock.now()));
    }

    /** Stops what a step called and waits for no longer. */
    void stop(RehearsedRun caller, String key, String why) {
        runs.stream()
                .filter(run -> isRunning(run) && new Calling(caller, key).equals(run.calling()))
                .toList()
                .forEach(run -> run.apply(new RunEvent.Aborted(Change.ENGINE, why, clock.now())));
    }

    private static boolean isRunning(RehearsedRun run) {
        return run.state().status().isOpen();
    }

    private Report report(RehearsedRun first) {
        RunState end = first.state();
        Map<String, String> variables = new TreeMap<>();
        Map<String, Scope.Value> values =
                Objects.requireNonNull(end.scopes().get(RunState.GLOBAL)).values();
        values.forEach((name, value) -> {
            if (value.text() != null) {
                variables.put(name, value.text());
            }
        });
        return new Report(
                state(first),
                end.failure() == null ? null : end.failure().detail(),
                start,
                clock.now(),
                steps(),
                List.copyOf(journal.sent),
                journal.waits(),
                List.copyOf(journal.log),
                Secrets.masked(variables));
    }

    private State state(RehearsedRun first) {
        return switch (first.state().status()) {
            case RUNNING, COMPENSATING -> clock.scheduled() > bounds.events() ? State.CUT : State.WAITING;
            case COMPLETED -> State.COMPLETED;
            case EXCEPTION -> State.EXCEPTION;
            case FAILED -> State.FAILED;
            case ABORTED -> State.ABORTED;
        };
    }

    /** Those of a called playbook stand behind the step that called it. */
    private List<StepReport> steps() {
        Map<Calling, List<RehearsedRun>> called = new HashMap<>();
        for (RehearsedRun run : runs) {
            if (run.calling() != null) {
                called.computeIfAbsent(run.calling(), _ -> new ArrayList<>()).add(run);
            }
        }
        List<StepReport> steps = new ArrayList<>();
        add(runs.getFirst(), called, steps);
        return List.copyOf(steps);
    }

    private static void add(RehearsedRun run, Map<Calling, List<RehearsedRun>> called, List<StepReport> steps) {
        List<StepRun> inOrder = run.state().steps().stream()
                .sorted(Comparator.comparing(StepRun::startedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        for (StepRun step : inOrder) {
            steps.add(of(run, step));
            called.getOrDefault(new Calling(run, step.key()), List.of()).forEach(child -> add(child, called, steps));
        }
    }

    private static StepReport of(RehearsedRun run, StepRun step) {
        Step definition = run.playbook().step(step.stepId());
        Calling calling = run.calling();
        return new StepReport(
                step.key(),
                step.stepId(),
                definition.common().name(),
                definition.common().type(),
                step.state().wireName(),
                step.startedAt(),
                step.endedAt(),
                step.outcome(),
                step.evaluated(),
                calling == null ? null : calling.run().name(calling.key()));
    }
}
