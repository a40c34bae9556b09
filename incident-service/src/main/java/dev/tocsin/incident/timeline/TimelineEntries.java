package dev.tocsin.incident.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The timeline's rows. */
@ApplicationScoped
class TimelineEntries implements PanacheRepositoryBase<TimelineEntry, UUID> {
    List<TimelineEntry> after(UUID incident, Instant occurredAt, UUID id, int rows) {
        return find(
                        "incidentId = ?1 and (occurredAt > ?2 or (occurredAt = ?2 and id > ?3)) order by occurredAt, id",
                        incident,
                        occurredAt,
                        id)
                .range(0, rows - 1)
                .list();
    }

    boolean has(UUID incident, String sourceEventId) {
        return count("incidentId = ?1 and sourceEventId = ?2", incident, sourceEventId) > 0;
    }
}
