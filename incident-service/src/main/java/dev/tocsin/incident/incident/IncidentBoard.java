package dev.tocsin.incident.incident;

import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads incidents for screens. */
@ApplicationScoped
class IncidentBoard {
    private final Incidents incidents;

    IncidentBoard(Incidents incidents) {
        this.incidents = incidents;
    }

    @Transactional
    IncidentView incident(UUID id) {
        return incidents.require(id).view();
    }

    @Transactional
    Page<IncidentView> page(IncidentFilter filter) {
        var limit = Limit.of(filter.limit);
        var query = new Query();
        query.and("stage = :stage", "stage", filter.stage);
        query.and("kind = :kind", "kind", filter.kind);
        query.and("parentId = :parent", "parent", filter.parentId);
        query.and("clientPartyId = :client", "client", filter.clientPartyId);
        if (Boolean.TRUE.equals(filter.open)) {
            query.conditions.add("stage <> 'closed'");
        }
        query.text(filter.q);
        var byChange = filter.updatedSince != null;
        query.and("updatedAt >= :since", "since", filter.updatedSince);
        query.after(Cursor.decoded(filter.cursor, 2), byChange);
        var rows = incidents.find(query.where(byChange), query.parameters).range(0, limit).list().stream()
                .map(Incident::view)
                .toList();
        return Page.of(rows, limit, row -> Cursor.of(byChange ? row.updatedAt() : row.declaredAt(), row.incidentId()));
    }

    private static final class Query {
        private final ArrayList<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        void text(@Nullable String words) {
            if (words != null && !words.isBlank()) {
                var pattern = words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1");
                conditions.add("(lower(title) like :text escape '!' or lower(reference) like :text escape '!')");
                parameters.put("text", "%" + pattern + "%");
            }
        }

        void after(@Nullable Cursor cursor, boolean byChange) {
            if (cursor != null) {
                conditions.add(
                        byChange
                                ? "(updatedAt > :at or (updatedAt = :at and id > :id))"
                                : "(declaredAt < :at or (declaredAt = :at and id < :id))");
                parameters.put("at", cursor.instant(0));
                parameters.put("id", cursor.uuid(1));
            }
        }

        String where(boolean byChange) {
            var order = byChange ? " order by updatedAt, id" : " order by declaredAt desc, id desc";
            return (conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions)) + order;
        }
    }
}
