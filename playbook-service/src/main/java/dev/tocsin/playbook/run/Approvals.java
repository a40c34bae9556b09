package dev.tocsin.playbook.run;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.run.machine.RunCommand.AskApproval;
import dev.tocsin.playbook.run.machine.RunState;
import dev.tocsin.playbook.run.machine.StepRun;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of questions. */
@ApplicationScoped
class Approvals implements PanacheRepositoryBase<Approval, UUID> {
    void ask(Run run, RunState state, AskApproval ask, Instant now) {
        StepRun step = state.step(ask.key()).orElseThrow();
        persist(new Approval(Ids.next(), run, ApprovalTerms.of(ask, step), ask.question(), now));
    }

    void withdraw(UUID run, String stepKey, Instant now) {
        list("runId = ?1 and stepKey = ?2 and state = ?3", run, stepKey, Approval.WAITING)
                .forEach(approval -> approval.close(now));
    }

    Approval require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Problem(PlaybookProblem.APPROVAL_UNKNOWN, "No approval " + id));
    }

    /** As it stands now, also if it was read before in this transaction. */
    Approval requireFresh(UUID id) {
        Approval approval = require(id);
        getEntityManager().refresh(approval);
        return approval;
    }

    List<Approval> of(UUID run) {
        return list("runId = ?1 order by requestedAt", run);
    }

    /** The oldest first: it has waited longest. */
    List<Approval> page(@Nullable String state, @Nullable UUID incident, @Nullable UUID after, int rows) {
        StringBuilder query = new StringBuilder("true = true");
        Map<String, Object> values = new HashMap<>();
        if (state != null) {
            query.append(" and state = :state");
            values.put("state", state);
        }
        if (incident != null) {
            query.append(" and incidentId = :incident");
            values.put("incident", incident);
        }
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", after);
        }
        return find(query.append(" order by id").toString(), values)
                .range(0, rows - 1)
                .list();
    }
}
