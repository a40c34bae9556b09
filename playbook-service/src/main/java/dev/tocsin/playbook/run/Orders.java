package dev.tocsin.playbook.run;

import dev.tocsin.kit.work.Work;
import dev.tocsin.playbook.run.CallDue.Deed;
import dev.tocsin.playbook.run.machine.RunCommand;
import dev.tocsin.playbook.run.machine.RunEvent.Timer;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.StepRun;
import dev.tocsin.playbook.run.machine.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Carries out what the machine wants: rows of work, questions and tasks, all in the transaction of the transition. */
@ApplicationScoped
class Orders {
    private final Work work;
    private final Approvals approvals;
    private final Tasks tasks;
    private final Runs runs;
    private final DutyWaits duties;
    private final Clock clock;

    Orders(Work work, Approvals approvals, Tasks tasks, Runs runs, DutyWaits duties, Clock clock) {
        this.work = work;
        this.approvals = approvals;
        this.tasks = tasks;
        this.runs = runs;
        this.duties = duties;
        this.clock = clock;
    }

    void give(Run run, RunState before, Transition transition) {
        Instant now = clock.instant();
        transition.commands().forEach(command -> give(run, transition.state(), command, now));
        Caller caller = run.caller();
        if (caller != null && !transition.state().status().isOpen()) {
            call(new CallDue(caller.runId(), caller.stepKey(), Deed.REPORT), now);
        }
        before.steps().stream()
                .filter(step -> step.state().isOpen() && hasEnded(step, transition.state()))
                .forEach(step -> cancelTimers(run, step.key()));
    }

    private void give(Run run, RunState state, RunCommand command, Instant now) {
        switch (command) {
            case RunCommand.Send(var key, var cursor, var _) -> {
                var due = new CommandDue(run.id(), key, cursor);
                work.schedule(CommandWork.KIND, due.workId(), now, due);
            }
            case RunCommand.Wake(var key, var timer, var at) -> {
                var due = new TimerDue(run.id(), key, timer);
                work.schedule(TimerWork.KIND, due.workId(), at, due);
            }
            case RunCommand.AwaitDuty await -> duties.begin(run, await);
            case RunCommand.AskPerson ask -> tasks.ask(run, ask, now);
            case RunCommand.AskApproval ask -> approvals.ask(run, state, ask, now);
            case RunCommand.Withdraw(var key, var _) -> withdraw(run, state, key, now);
            case RunCommand.CallPlaybook(var key, var _, var _, var _) ->
                call(new CallDue(run.id(), key, Deed.START), now);
        }
    }

    private void withdraw(Run run, RunState state, String key, Instant now) {
        state.step(key)
                .map(StepRun::cursor)
                .ifPresent(cursor -> work.cancel(CommandWork.KIND, new CommandDue(run.id(), key, cursor).workId()));
        work.cancel(CallWork.KIND, new CallDue(run.id(), key, Deed.START).workId());
        if (runs.calledBy(run.id(), key).stream().anyMatch(Run::isOpen)) {
            call(new CallDue(run.id(), key, Deed.STOP), now);
        }
        cancelTimers(run, key);
        duties.end(run.id(), key);
        approvals.withdraw(run.id(), key, now);
        tasks.withdraw(run.id(), key, now);
    }

    private void call(CallDue due, Instant now) {
        work.schedule(CallWork.KIND, due.workId(), now, due);
    }

    private void cancelTimers(Run run, String key) {
        for (Timer timer : Timer.values()) {
            work.cancel(TimerWork.KIND, new TimerDue(run.id(), key, timer).workId());
        }
    }

    private static boolean hasEnded(StepRun step, RunState after) {
        return after.step(step.key()).map(later -> !later.state().isOpen()).orElse(true);
    }
}
