package dev.tocsin.playbook.run;

import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import dev.tocsin.playbook.run.machine.RunEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Wakes runs when a time has come that they asked for. */
@ApplicationScoped
class TimerWork implements WorkHandler {
    static final String KIND = "run-timer";

    private final Work work;
    private final RunDriver driver;
    private final Clock clock;

    TimerWork(Work work, RunDriver driver, Clock clock) {
        this.work = work;
        this.driver = driver;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        var due = work.data(task, TimerDue.class);
        QuarkusTransaction.requiringNew().run(() -> {
            driver.lock(due.runId());
            // First, since the transition takes back whatever the step still waited for.
            work.finish(task);
            driver.apply(due.runId(), new RunEvent.Woken(due.stepKey(), due.timer(), clock.instant()));
        });
    }
}
