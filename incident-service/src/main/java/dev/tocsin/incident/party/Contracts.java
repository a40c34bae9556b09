package dev.tocsin.incident.party;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contracts' rows. */
@ApplicationScoped
class Contracts implements PanacheRepositoryBase<Contract, UUID> {
    Contract require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Problem(IncidentProblem.CONTRACT_UNKNOWN, "No contract " + id));
    }

    List<Contract> of(UUID party) {
        return list("processorPartyId = ?1 or controllerPartyId = ?1 order by id", party);
    }

    List<Contract> page(@Nullable Instant after, UUID afterId, @Nullable UUID party, int rows) {
        var from = after == null ? Instant.EPOCH : after;
        var order = "(updatedAt > ?1 or (updatedAt = ?1 and id > ?2)) ";
        var found = party == null
                ? find(order + "order by updatedAt, id", from, afterId)
                : find(
                        order + "and (processorPartyId = ?3 or controllerPartyId = ?3) order by updatedAt, id",
                        from,
                        afterId,
                        party);
        return found.range(0, rows - 1).list();
    }
}
