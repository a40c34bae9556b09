package dev.tocsin.incident.problem;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rules' rows. */
@ApplicationScoped
class RuleRows implements PanacheRepositoryBase<RuleRow, UUID> {
    RuleRow require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Problem(IncidentProblem.RULE_UNKNOWN, "No intake rule " + id));
    }

    List<RuleRow> inForce() {
        return list("enabled = true order by position, name");
    }

    List<RuleRow> all() {
        return list("order by position, name");
    }
}
