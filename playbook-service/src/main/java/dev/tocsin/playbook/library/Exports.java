package dev.tocsin.playbook.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of bundles that left. */
@ApplicationScoped
class Exports implements PanacheRepositoryBase<Export, UUID> {
    /** The latest first. */
    List<Export> page(@Nullable UUID before, int rows) {
        return (before == null ? find("order by id desc") : find("id < ?1 order by id desc", before))
                .range(0, rows - 1)
                .list();
    }
}
