package dev.tocsin.incident.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts' rows. */
@ApplicationScoped
class FactEntries implements PanacheRepositoryBase<FactEntry, UUID> {
    List<FactEntry> current(UUID incident) {
        return list("incidentId = ?1 and supersededAt is null order by path", incident);
    }

    List<FactEntry> history(UUID incident, @Nullable String path) {
        return path == null
                ? list("incidentId = ?1 order by recordedAt, id", incident)
                : list("incidentId = ?1 and path = ?2 order by recordedAt, id", incident, path);
    }
}
