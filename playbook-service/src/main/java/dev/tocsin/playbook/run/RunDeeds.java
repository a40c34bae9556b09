package dev.tocsin.playbook.run;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.kit.web.Versions;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.playbook.run.machine.StepRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How people operate runs: pause, go on, try again, leave out, stop and take back. */
@ApplicationScoped
class RunDeeds {
    private final Runs runs;
    private final RunDriver driver;
    private final RunViews views;
    private final Clock clock;

    RunDeeds(Runs runs, RunDriver driver, RunViews views, Clock clock) {
        this.runs = runs;
        this.driver = driver;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    RunView pause(UUID id, PauseRun command, Actor actor) {
        Run run = runs.requireLocked(id);
        if (!driver.apply(id, new RunEvent.Paused(actor.id(), command.reason(), clock.instant()))) {
            throw new Problem(PlaybookProblem.RUN_NOT_PAUSABLE, "It is " + run.status());
        }
        called(id, now -> new RunEvent.Paused(actor.id(), command.reason(), now));
        return views.view(run);
    }

    @Transactional
    RunView resume(UUID id, ResumeRun command, Actor actor) {
        Run run = runs.requireLocked(id);
        if (!driver.apply(id, new RunEvent.Resumed(actor.id(), command.reason(), clock.instant()))) {
            throw new Problem(PlaybookProblem.RUN_NOT_PAUSED, "It is " + run.status());
        }
        called(id, now -> new RunEvent.Resumed(actor.id(), command.reason(), now));
        return views.view(run);
    }

    /** Runs that it called, and those that they called: callers are locked first, as everywhere. */
    private void called(UUID caller, Function<Instant, RunEvent> deed) {
        runs.calledBy(caller).stream().filter(Run::isOpen).forEach(run -> {
            driver.apply(run.id(), deed.apply(clock.instant()));
            called(run.id(), deed);
        });
    }

    @Transactional
    RunView abort(UUID id, AbortRun command, Actor actor, @Nullable String ifMatch) {
        Run run = runs.requireLocked(id);
        Versions.require(ifMatch, run.version());
        if (command.isTakenBack() && !actor.is(Roles.COMMANDER)) {
            throw new Problem(PlaybookProblem.COMPENSATION_ROLE, "It is for a commander to decide");
        }
        var event = new RunEvent.Aborted(actor.id(), command.reason(), command.isTakenBack(), clock.instant());
        if (!driver.apply(id, event)) {
            throw new Problem(PlaybookProblem.RUN_ENDED, "It is " + run.status());
        }
        return views.view(run);
    }

    @Transactional
    RunView retry(UUID id, String stepId, RetryStep command, Actor actor) {
        Run run = runs.requireLocked(id);
        StepRun step = RunDesk.latest(run, stepId);
        var event = new RunEvent.Retried(step.key(), actor.id(), command.reason(), clock.instant());
        if (!driver.apply(id, event)) {
            throw new Problem(
                    PlaybookProblem.STEP_NOT_WAITING,
                    "Only a step whose failure nothing has followed can be tried again");
        }
        return views.view(run);
    }

    @Transactional
    RunView waive(UUID id, String stepId, WaiveEvidence command, Actor actor) {
        Run run = runs.requireLocked(id);
        StepRun step = RunDesk.latest(run, stepId);
        if (!driver.apply(id, new RunEvent.Waived(step.key(), actor.id(), command.reason(), clock.instant()))) {
            throw new Problem(PlaybookProblem.STEP_NOT_WAITING, "It does not wait for evidence");
        }
        return views.view(run);
    }

    @Transactional
    RunView skip(UUID id, String stepId, SkipStep command, Actor actor) {
        Run run = runs.requireLocked(id);
        StepRun step = RunDesk.latest(run, stepId);
        if (!driver.apply(id, new RunEvent.Skipped(step.key(), actor.id(), command.reason(), clock.instant()))) {
            throw new Problem(
                    PlaybookProblem.STEP_NOT_WAITING, "Only an action or a call that has not ended can be skipped");
        }
        return views.view(run);
    }
}
