package dev.tocsin.playbook.run;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of runs. */
@ApplicationScoped
class Runs implements PanacheRepositoryBase<Run, UUID> {
    Run require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** Locked, so that what happens to a run happens one after the other. */
    Run requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** Runs that this step execution called, the latest last: a call that is tried again has several. */
    List<Run> calledBy(UUID run, String stepKey) {
        return list("calledBy = ?1 and calledByStep = ?2 order by startedAt, id", run, stepKey);
    }

    List<Run> calledBy(UUID run) {
        return list("calledBy = ?1 order by startedAt, id", run);
    }

    /** The newest first. */
    List<Run> page(RunFilter filter, int rows) {
        StringBuilder query = new StringBuilder("true = true");
        Map<String, Object> values = new HashMap<>();
        if (filter.incidentId() != null) {
            query.append(" and incidentId = :incident");
            values.put("incident", filter.incidentId());
        }
        if (filter.state() != null) {
            query.append(" and status = :status");
            values.put("status", filter.state());
        }
        if (filter.updatedSince() != null) {
            query.append(" and updatedAt >= :since");
            values.put("since", filter.updatedSince());
        }
        if (filter.before() != null) {
            query.append(" and id < :before");
            values.put("before", filter.before());
        }
        return find(query.append(" order by id desc").toString(), values)
                .range(0, rows - 1)
                .list();
    }

    private static Problem unknown(UUID id) {
        return new Problem(PlaybookProblem.RUN_UNKNOWN, "No run " + id);
    }
}
