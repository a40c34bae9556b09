package dev.tocsin.playbook.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a bundle that left: who took what out, when, and for whom. */
@Entity
@Table(name = "playbook_export")
class Export {
    @Id
    private UUID id;

    private Instant exportedAt;
    private String exportedBy;
    private @Nullable String recipient;
    private String playbooks;
    private String digest;

    protected Export() {}

    Export(UUID id, String by, @Nullable String recipient, String playbooks, String digest, Instant now) {
        this.id = id;
        this.exportedAt = now;
        this.exportedBy = by;
        this.recipient = recipient;
        this.playbooks = playbooks;
        this.digest = digest;
    }

    UUID id() {
        return id;
    }

    Instant exportedAt() {
        return exportedAt;
    }

    String exportedBy() {
        return exportedBy;
    }

    @Nullable
    String recipient() {
        return recipient;
    }

    String playbooks() {
        return playbooks;
    }

    String digest() {
        return digest;
    }
}
