package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.run.RunView.Manual;
import dev.tocsin.playbook.run.RunView.Node;
import dev.tocsin.playbook.run.RunView.Try;
import dev.tocsin.playbook.run.machine.Interventions;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.StepRun;
import dev.tocsin.playbook.run.machine.StepState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs as people see them. */
@ApplicationScoped
class RunViews {
    private static final List<String> OUTCOMES = List.of("done", CompleteStep.FAILED);

    private final Library library;
    private final Approvals approvals;
    private final Tasks tasks;
    private final Attempts attempts;
    private final Runs runs;
    private final RunDriver driver;

    RunViews(Library library, Approvals approvals, Tasks tasks, Attempts attempts, Runs runs, RunDriver driver) {
        this.driver = driver;
        this.runs = runs;
        this.library = library;
        this.approvals = approvals;
        this.tasks = tasks;
        this.attempts = attempts;
    }

    List<RunSummary> summaries(List<Run> runs) {
        Map<UUID, Edition> editions = new HashMap<>();
        return runs.stream()
                .map(run -> summary(run, editions.computeIfAbsent(run.editionId(), library::require)))
                .toList();
    }

    private static RunSummary summary(Run run, Edition edition) {
        return new RunSummary(
                run.id(),
                run.incidentId(),
                RunNews.ref(edition),
                run.status(),
                run.isDry(),
                run.startedBy(),
                run.startedAt(),
                run.updatedAt(),
                run.endedAt(),
                run.version());
    }

    RunView view(Run run) {
        Edition edition = library.require(run.editionId());
        RunState state = run.state();
        Steps steps = new Steps(edition, state);
        Shown shown = shown(run, steps);
        return new RunView(
                run.id(),
                run.incidentId(),
                RunNews.ref(edition),
                run.status(),
                run.isDry(),
                run.startedBy(),
                run.startedAt(),
                run.updatedAt(),
                run.endedAt(),
                state.failure() == null ? null : state.failure().detail(),
                run.caller() == null ? null : run.caller().runId(),
                paused(state),
                driver.machine(edition).undo(state).stream()
                        .map(ApprovalView.Command::of)
                        .toList(),
                steps.all().stream().map(step -> node(step, shown)).toList(),
                new RunGraph(edition.playbook(), steps).edges(),
                run.version());
    }

    private record Shown(
            Steps steps,
            Map<String, Approval> approvals,
            Map<String, PersonTask> tasks,
            Map<String, UUID> called,
            List<Attempt> attempts,
            Map<String, RunView.Undone> undone) {}

    /** By the key of the step execution; of several, the latest. */
    private Shown shown(Run run, Steps steps) {
        Map<String, Approval> asked = new HashMap<>();
        approvals.of(run.id()).forEach(approval -> asked.put(approval.stepKey(), approval));
        Map<String, PersonTask> wanted = new HashMap<>();
        tasks.of(run.id()).forEach(task -> wanted.put(task.stepKey(), task));
        Map<String, UUID> called = new HashMap<>();
        runs.calledBy(run.id()).forEach(one -> called.put(String.valueOf(one.calledByStep()), one.id()));
        return new Shown(steps, asked, wanted, called, attempts.of(run.id()), undone(run.state()));
    }

    private static Node node(Step step, Shown shown) {
        String id = step.common().id();
        @Nullable StepRun run = shown.steps().latest(id);
        @Nullable Approval approval = run == null ? null : shown.approvals().get(run.key());
        return new Node(
                id,
                step.common().name(),
                step.common().type(),
                shown.steps().word(id),
                step.common().description(),
                run == null ? null : run.startedAt(),
                run == null ? null : run.endedAt(),
                run == null ? 0 : run.attempts(),
                run == null ? null : run.outcome(),
                manual(run, shown),
                approval == null ? null : approval.id(),
                run == null ? null : shown.called().get(run.key()),
                tries(run, shown),
                run == null ? null : shown.undone().get(run.key()),
                run == null || run.held() == null ? null : run.held().wireName());
    }

    private static RunView.@Nullable Paused paused(RunState state) {
        Interventions.Pause pause = state.interventions().pause();
        return pause == null ? null : new RunView.Paused(pause.at(), pause.by(), pause.reason());
    }

    private static Map<String, RunView.Undone> undone(RunState state) {
        Map<String, RunView.Undone> undone = new HashMap<>();
        for (StepRun step : state.steps()) {
            if (step.undoes() != null) {
                undone.put(
                        step.undoes(),
                        new RunView.Undone(step.state().wireName(), step.outcome(), step.startedAt(), step.endedAt()));
            }
        }
        return undone;
    }

    private static @Nullable Manual manual(@Nullable StepRun run, Shown shown) {
        if (run == null || run.state() != StepState.AWAITING_PERSON) {
            return null;
        }
        PersonTask task = shown.tasks().get(run.key());
        return task == null ? null : new Manual(task.instructions(), OUTCOMES, task.wanted());
    }

    private static List<Try> tries(@Nullable StepRun run, Shown shown) {
        return run == null
                ? List.of()
                : shown.attempts().stream()
                        .filter(attempt -> attempt.stepKey().equals(run.key()))
                        .map(attempt -> new Try(
                                attempt.cursor(),
                                attempt.number(),
                                attempt.state(),
                                attempt.detail(),
                                attempt.startedAt(),
                                attempt.endedAt()))
                        .toList();
    }
}
