package dev.tocsin.playbook.vault;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of secrets. */
@ApplicationScoped
class SecretRows implements PanacheRepositoryBase<SecretRow, UUID> {
    SecretRow require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(PlaybookProblem.SECRET_UNKNOWN, "No secret " + id));
    }

    Optional<SecretRow> of(String target, SecretKind kind) {
        return find("target = ?1 and kind = ?2", target, kind.wireName()).firstResultOptional();
    }

    List<SecretRow> after(@Nullable UUID after, int rows) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .range(0, rows - 1)
                .list();
    }
}
