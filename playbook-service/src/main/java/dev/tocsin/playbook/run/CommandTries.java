package dev.tocsin.playbook.run;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.playbook.executor.Order;
import dev.tocsin.playbook.executor.Outcome;
import dev.tocsin.playbook.executor.TryAgain;
import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.run.machine.Change;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.playbook.run.machine.StepRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What is written down before and after each try of a command. */
@ApplicationScoped
class CommandTries {
    private final Runs runs;
    private final Attempts attempts;
    private final RunDriver driver;
    private final Library library;
    private final Work work;
    private final Clock clock;

    CommandTries(Runs runs, Attempts attempts, RunDriver driver, Library library, Work work, Clock clock) {
        this.runs = runs;
        this.attempts = attempts;
        this.driver = driver;
        this.library = library;
        this.work = work;
        this.clock = clock;
    }

    /** A try that has been written down, and what is to be sent. */
    record Begun(UUID attempt, Order order) {}

    /** Empty if the run no longer waits for this command. */
    @Transactional
    Optional<Begun> begin(CommandDue due) {
        var run = runs.requireLocked(due.runId());
        var machine = driver.machine(library.require(run.editionId()));
        if (machine.isLeft(run.state(), due.stepKey(), due.cursor())) {
            leave(due);
            return Optional.empty();
        }
        return machine.command(run.state(), due.stepKey(), due.cursor()).map(command -> {
            var earlier = attempts.of(due);
            var mayHaveHappened = earlier.stream().anyMatch(Attempt::mayHaveHappened);
            var now = clock.instant();
            var attempt = new Attempt(Ids.next(), due, earlier.size() + 1, now);
            attempts.persist(attempt);
            driver.apply(due.runId(), new RunEvent.Attempted(due.stepKey(), due.cursor(), now));
            var deadline =
                    run.state().step(due.stepKey()).map(StepRun::deadline).orElse(null);
            return new Begun(attempt.id(), new Order(command, due.workId(), run.isDry(), mayHaveHappened, deadline));
        });
    }

    /** The run was stopped: the command is not tried again, and its end was waited for. */
    private void leave(CommandDue due) {
        var now = clock.instant();
        var mayHaveHappened = attempts.of(due).stream().anyMatch(Attempt::mayHaveHappened);
        driver.apply(
                due.runId(),
                mayHaveHappened
                        ? new RunEvent.Interrupted(due.stepKey(), due.cursor(), now)
                        : new RunEvent.Failed(
                                due.stepKey(),
                                due.cursor(),
                                "not tried again: the run was aborted",
                                Change.ENGINE,
                                now));
    }

    @Transactional
    void ended(Task task, CommandDue due, Begun begun, Outcome outcome) {
        // The run before its work, as everything locks them; then the work, since the transition takes back what the
        // step still waited for.
        runs.requireLocked(due.runId());
        work.finish(task);
        ended(due, begun, outcome);
    }

    /** The step waited no longer when the outcome came: it is recorded, and moves nothing. */
    @Transactional
    void endedLate(CommandDue due, Begun begun, Outcome outcome) {
        ended(due, begun, outcome);
    }

    private void ended(CommandDue due, Begun begun, Outcome outcome) {
        var now = clock.instant();
        var attempt = attempts.require(begun.attempt());
        switch (outcome) {
            case Outcome.Done(var values, var summary) -> {
                attempt.end(Attempt.SUCCEEDED, summary, now);
                driver.apply(
                        due.runId(),
                        new RunEvent.Succeeded(due.stepKey(), due.cursor(), values, summary, Change.ENGINE, now));
            }
            case Outcome.Refused(var summary) -> {
                attempt.end(Attempt.REFUSED, summary, now);
                driver.apply(
                        due.runId(), new RunEvent.Failed(due.stepKey(), due.cursor(), summary, Change.ENGINE, now));
            }
        }
    }

    @Transactional
    void failed(Begun begun, TryAgain how) {
        attempts.require(begun.attempt())
                .end(
                        how.mayHaveHappened() ? Attempt.UNKNOWN : Attempt.NOT_DONE,
                        String.valueOf(how.getMessage()),
                        clock.instant());
    }

    /** Joins the transaction in which the work is given up. */
    @Transactional
    void givenUp(CommandDue due, Throwable cause) {
        var tries = attempts.of(due).size();
        var detail = "given up after " + tries + " tries: "
                + (cause instanceof TryAgain ? cause.getMessage() : "the service could not do it");
        driver.apply(
                due.runId(), new RunEvent.Failed(due.stepKey(), due.cursor(), detail, Change.ENGINE, clock.instant()));
    }
}
