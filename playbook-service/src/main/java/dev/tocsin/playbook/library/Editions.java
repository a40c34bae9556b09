package dev.tocsin.playbook.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The library's rows. */
@ApplicationScoped
class Editions implements PanacheRepositoryBase<EditionRow, UUID> {
    Optional<EditionRow> latest(String playbookId) {
        return find("playbookId = ?1 and latest", playbookId).firstResultOptional();
    }

    Optional<EditionRow> modifiedAt(String playbookId, Instant modified) {
        return find("playbookId = ?1 and modified = ?2", playbookId, modified).firstResultOptional();
    }

    Optional<EditionRow> numbered(String playbookId, int number) {
        return find("playbookId = ?1 and number = ?2", playbookId, number).firstResultOptional();
    }

    /** Every version of a playbook, the one that was added last first. */
    List<EditionRow> all(String playbookId) {
        return list("playbookId = ?1 order by number desc", playbookId);
    }

    /** Without overlays, which stand in for their bases for one client each. */
    List<EditionRow> allLatest() {
        return list("latest and origin <> ?1 order by playbookId", NewPlaybook.OVERLAY);
    }

    List<EditionRow> page(String afterName, String afterId, int rows) {
        return find(
                        "latest and origin <> ?3 and (name > ?1 or (name = ?1 and playbookId > ?2)) order by name, playbookId",
                        afterName,
                        afterId,
                        NewPlaybook.OVERLAY)
                .range(0, rows - 1)
                .list();
    }
}
