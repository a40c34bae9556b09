package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sources' rows. */
@ApplicationScoped
class Sources implements PanacheRepositoryBase<Source, UUID> {
    Optional<Source> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    Source requireLocked(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> unknown(slug));
    }

    List<Source> after(String slug, int rows) {
        return find("slug > ?1 order by slug", slug).range(0, rows - 1).list();
    }

    static Problem unknown(String slug) {
        return new Problem(IncidentProblem.SOURCE_UNKNOWN, "No source " + slug);
    }
}
