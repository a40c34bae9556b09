package dev.tocsin.playbook.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of tries. */
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {
    List<Attempt> of(CommandDue due) {
        return list(
                "runId = ?1 and stepKey = ?2 and cursor = ?3 order by number",
                due.runId(),
                due.stepKey(),
                due.cursor());
    }

    List<Attempt> of(UUID run) {
        return list("runId = ?1 order by startedAt, number", run);
    }

    Attempt require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new IllegalStateException("no attempt " + id));
    }
}
