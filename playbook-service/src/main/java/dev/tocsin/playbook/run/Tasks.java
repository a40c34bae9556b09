package dev.tocsin.playbook.run;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.playbook.run.machine.RunCommand;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people are asked to do. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<PersonTask, UUID> {
    void ask(Run run, RunCommand.AskPerson ask, Instant now) {
        persist(new PersonTask(Ids.next(), run.id(), ask, now));
    }

    Optional<PersonTask> open(UUID run, String stepKey) {
        return find("runId = ?1 and stepKey = ?2 and state = ?3", run, stepKey, PersonTask.OPEN)
                .firstResultOptional();
    }

    List<PersonTask> of(UUID run) {
        return list("runId = ?1 order by requestedAt", run);
    }

    void withdraw(UUID run, String stepKey, Instant now) {
        open(run, stepKey).ifPresent(task -> task.end("withdrawn", null, now));
    }
}
