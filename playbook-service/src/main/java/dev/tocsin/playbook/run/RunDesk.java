package dev.tocsin.playbook.run;

import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.VariableType;
import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.run.machine.Machine;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.playbook.run.machine.StepRun;
import dev.tocsin.playbook.run.machine.StepState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people look at in runs, and the tasks that they end. */
@ApplicationScoped
class RunDesk {
    private final Runs runs;
    private final RunDriver driver;
    private final RunViews views;
    private final RunLog log;
    private final Tasks tasks;
    private final Library library;
    private final Clock clock;

    RunDesk(Runs runs, RunDriver driver, RunViews views, RunLog log, Tasks tasks, Library library, Clock clock) {
        this.runs = runs;
        this.driver = driver;
        this.views = views;
        this.log = log;
        this.tasks = tasks;
        this.library = library;
        this.clock = clock;
    }

    @Transactional
    Page<RunSummary> page(RunFilter filter, int limit) {
        return Page.of(views.summaries(runs.page(filter, limit + 1)), limit, run -> Cursor.of(run.runId()));
    }

    @Transactional
    Page<RunLogView> log(UUID id, long after, int limit) {
        runs.require(id);
        return Page.of(log.page(id, after, limit + 1), limit, entry -> Cursor.of(entry.position()));
    }

    @Transactional
    RunView view(UUID id) {
        return views.view(runs.require(id));
    }

    @Transactional
    RunView complete(UUID id, String stepId, CompleteStep command, Actor actor) {
        Run run = runs.requireLocked(id);
        StepRun step = latest(run, stepId);
        PersonTask task = Optional.of(step)
                .filter(one -> one.state() == StepState.AWAITING_PERSON)
                .flatMap(one -> tasks.open(id, one.key()))
                .orElseThrow(() -> new Problem(
                        PlaybookProblem.STEP_NOT_WAITING,
                        "It is " + step.state().wireName() + " and waits for nobody"));
        refuse(faults(run, task, command));
        task.end("done", actor.id(), clock.instant());
        driver.apply(id, event(task, command, actor));
        return views.view(run);
    }

    private RunEvent event(PersonTask task, CompleteStep command, Actor actor) {
        var now = clock.instant();
        return command.isFailed()
                ? new RunEvent.Failed(task.stepKey(), task.cursor(), actor.name() + " could not do it", actor.id(), now)
                : new RunEvent.Succeeded(
                        task.stepKey(), task.cursor(), command.given(), command.outcome(), actor.id(), now);
    }

    private List<Fault> faults(Run run, PersonTask task, CompleteStep command) {
        Machine machine = driver.machine(library.require(run.editionId()));
        List<Fault> faults = new ArrayList<>();
        command.given().forEach((name, value) -> {
            VariableType type =
                    machine.typeOf(run.state(), task.stepKey(), name).orElse(null);
            if (type == null || !task.wanted().contains(name)) {
                faults.add(new Fault("/values/" + name, "the step does not ask for it"));
            } else if (!type.accepts(value)) {
                faults.add(new Fault("/values/" + name, "not a " + type.wireName()));
            }
        });
        return faults;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.VALUES_REFUSED, "Look at the values again").withErrors(faults);
        }
    }

    static StepRun latest(Run run, String stepId) {
        return run.state().steps().stream()
                .filter(step -> step.stepId().equals(stepId))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new Problem(PlaybookProblem.STEP_UNKNOWN, "It has not come to a step " + stepId));
    }
}
