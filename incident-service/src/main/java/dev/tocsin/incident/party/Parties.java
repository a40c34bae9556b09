package dev.tocsin.incident.party;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register's rows. */
@ApplicationScoped
class Parties implements PanacheRepositoryBase<Party, UUID> {
    Party require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** Locked, so that two changes follow one another and their events stay in order. */
    Party requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    Optional<Party> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    List<Party> page(@Nullable Instant after, UUID afterId, @Nullable Instant updatedSince, int rows) {
        return find(
                        "updatedAt >= ?1 and (updatedAt > ?2 or (updatedAt = ?2 and id > ?3)) order by updatedAt, id",
                        updatedSince == null ? Instant.EPOCH : updatedSince,
                        after == null ? Instant.EPOCH : after,
                        afterId)
                .range(0, rows - 1)
                .list();
    }

    private static Problem unknown(UUID id) {
        return new Problem(IncidentProblem.PARTY_UNKNOWN, "No party " + id);
    }
}
