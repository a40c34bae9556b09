package dev.tocsin.incident.problem;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The problems' rows. */
@ApplicationScoped
class KnownProblems implements PanacheRepositoryBase<KnownProblem, UUID> {
    /** Which ones a list shows; absent parts do not narrow it. */
    record Filter(
            @Nullable String state,
            @Nullable String source,
            @Nullable UUID incident) {}

    KnownProblem require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    KnownProblem requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    Optional<KnownProblem> current(String source, Fingerprint fingerprint) {
        return find("source = ?1 and fingerprint = ?2 and state <> 'closed'", source, fingerprint.hex())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<KnownProblem> lastSeenFirst(Filter filter, @Nullable Cursor after, int rows) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        narrow(conditions, values, "state", filter.state());
        narrow(conditions, values, "source", filter.source());
        narrow(conditions, values, "incidentId", filter.incident());
        if (after != null) {
            conditions.add("(lastSeenAt < :at or (lastSeenAt = :at and id < :id))");
            values.put("at", after.instant(0));
            values.put("id", after.uuid(1));
        }
        return find(String.join(" and ", conditions) + " order by lastSeenAt desc, id desc", values)
                .range(0, rows - 1)
                .list();
    }

    private static void narrow(
            List<String> conditions, Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            values.put(field, value);
        }
    }

    private static Problem unknown(UUID id) {
        return new Problem(IncidentProblem.PROBLEM_UNKNOWN, "No problem " + id);
    }
}
