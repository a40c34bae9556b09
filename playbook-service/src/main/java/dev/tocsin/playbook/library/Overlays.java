package dev.tocsin.playbook.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of overlays. */
@ApplicationScoped
class Overlays implements PanacheRepositoryBase<Overlay, UUID> {
    Optional<Overlay> of(String playbookId, UUID client) {
        return find("playbookId = ?1 and clientPartyId = ?2", playbookId, client)
                .firstResultOptional();
    }

    List<Overlay> of(String playbookId) {
        return list("playbookId = ?1 order by clientPartyId", playbookId);
    }

    /** Those that are in force for a client. */
    List<Overlay> inForce(UUID client) {
        return list("clientPartyId = ?1 and resultEdition is not null", client);
    }
}
