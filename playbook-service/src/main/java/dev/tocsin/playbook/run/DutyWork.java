package dev.tocsin.playbook.run;

import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import dev.tocsin.playbook.duty.DutyFile;
import dev.tocsin.playbook.run.machine.RunEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Looks whether a step that waits for a duty goes on. */
@ApplicationScoped
class DutyWork implements WorkHandler {
    static final String KIND = "run-duty";

    private final Work work;
    private final DutyWaits.Rows rows;
    private final DutyFile duties;
    private final RunDriver driver;
    private final Clock clock;

    DutyWork(Work work, DutyWaits.Rows rows, DutyFile duties, RunDriver driver, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.duties = duties;
        this.driver = driver;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        var due = work.data(task, DutyDue.class);
        QuarkusTransaction.requiringNew().run(() -> {
            driver.lock(due.runId());
            work.finish(task);
            rows.findByIdOptional(new DutyWait.Key(due.runId(), due.stepKey())).ifPresent(this::look);
        });
    }

    private void look(DutyWait wait) {
        duties.hold(wait.incidentId());
        Instant now = clock.instant();
        DutyDue due = wait.due();
        switch (DutyVerdict.of(wait.terms(), duties.of(wait.incidentId()), now)) {
            case DutyVerdict.GoOn(var because) -> {
                rows.remove(new DutyWait.Key(due.runId(), due.stepKey()));
                driver.apply(due.runId(), new RunEvent.Released(due.stepKey(), because, now));
            }
            case DutyVerdict.LookAgain(var at) -> work.schedule(KIND, due.workId(), at, due);
            case DutyVerdict.Wait _ -> {
                // The next news of a duty has it looked at again.
            }
        }
    }
}
