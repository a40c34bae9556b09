package dev.tocsin.playbook.run;

import dev.tocsin.kit.work.Work;
import dev.tocsin.playbook.run.machine.RunCommand;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Steps that wait for duties: each is a row, and is looked at when it begins to wait, when a duty of its incident changes, and when its time comes. */
@ApplicationScoped
public class DutyWaits {
    private final Rows rows;
    private final Work work;
    private final Clock clock;

    DutyWaits(Rows rows, Work work, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    /** Has every wait for a duty of this incident looked at; in the transaction of the news. */
    public void reconsider(UUID incident) {
        rows.list("incidentId", incident).forEach(wait -> look(wait.due()));
    }

    void begin(Run run, RunCommand.AwaitDuty command) {
        DutyWait.Key key = new DutyWait.Key(run.id(), command.key());
        rows.remove(key);
        rows.persistAndFlush(new DutyWait(key, run.incidentId(), command.terms()));
        look(new DutyDue(run.id(), command.key()));
    }

    void end(UUID run, String stepKey) {
        if (rows.remove(new DutyWait.Key(run, stepKey))) {
            work.cancel(DutyWork.KIND, new DutyDue(run, stepKey).workId());
        }
    }

    private void look(DutyDue due) {
        work.schedule(DutyWork.KIND, due.workId(), clock.instant(), due);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DutyWait, DutyWait.Key> {
        boolean remove(DutyWait.Key key) {
            return delete("key.runId = ?1 and key.stepKey = ?2", key.runId(), key.stepKey()) > 0;
        }
    }
}
