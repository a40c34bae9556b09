package dev.tocsin.playbook.library;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drafts' rows. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {
    Draft require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(PlaybookProblem.DRAFT_UNKNOWN, "No draft " + id));
    }

    List<Draft> open(@Nullable UUID after, int rows) {
        return (after == null
                        ? find("publishedAs is null order by id")
                        : find("publishedAs is null and id > ?1 order by id", after))
                .range(0, rows - 1)
                .list();
    }
}
