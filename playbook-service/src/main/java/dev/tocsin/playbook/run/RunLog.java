package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.machine.RunEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What happened to runs, in order; appended to while the run's row is locked. */
@ApplicationScoped
class RunLog implements PanacheRepositoryBase<RunLogEntry, RunLogEntry.Key> {
    void append(UUID run, RunEvent event) {
        long position = count("key.runId", run) + 1;
        persist(new RunLogEntry(new RunLogEntry.Key(run, position), event));
    }

    List<RunLogView> page(UUID run, long after, int rows) {
        return find("key.runId = ?1 and key.position > ?2 order by key.position", run, after)
                .range(0, rows - 1)
                .stream()
                .map(RunLogEntry::view)
                .toList();
    }

    List<RunEvent> of(UUID run) {
        return list("key.runId = ?1 order by key.position", run).stream()
                .map(RunLogEntry::event)
                .toList();
    }
}
