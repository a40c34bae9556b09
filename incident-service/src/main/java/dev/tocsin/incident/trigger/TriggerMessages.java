package dev.tocsin.incident.trigger;

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

/** The triggers' rows. */
@ApplicationScoped
class TriggerMessages implements PanacheRepositoryBase<TriggerMessage, UUID> {
    /** Which ones a list shows; absent parts do not narrow it. */
    record Filter(
            @Nullable String source,
            @Nullable String state,
            @Nullable UUID problem) {}

    TriggerMessage require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    TriggerMessage requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    Optional<TriggerMessage> delivered(String source, String key) {
        return find("source = ?1 and deliveryKey = ?2", source, key).firstResultOptional();
    }

    List<TriggerMessage> newestFirst(Filter filter, @Nullable Cursor after, int rows) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        if (filter.source() != null) {
            conditions.add("source = :source");
            values.put("source", filter.source());
        }
        if (filter.state() != null) {
            conditions.add("state = :state");
            values.put("state", filter.state());
        }
        if (filter.problem() != null) {
            conditions.add("array_contains(problemIds, :problem)");
            values.put("problem", filter.problem());
        }
        if (after != null) {
            conditions.add("(receivedAt < :at or (receivedAt = :at and id < :id))");
            values.put("at", after.instant(0));
            values.put("id", after.uuid(1));
        }
        return find(String.join(" and ", conditions) + " order by receivedAt desc, id desc", values)
                .range(0, rows - 1)
                .list();
    }

    private static Problem unknown(UUID id) {
        return new Problem(IncidentProblem.TRIGGER_UNKNOWN, "No trigger " + id);
    }
}
