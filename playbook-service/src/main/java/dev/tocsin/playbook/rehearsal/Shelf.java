package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.Playbook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the playbooks that steps call are looked up. */
@FunctionalInterface
public interface Shelf {
    /** The version that was modified at this time, or the latest. */
    Optional<Playbook> find(String playbookId, @Nullable String modified);
}
