package dev.tocsin.playbook.library;

import dev.tocsin.playbook.cacao.Header;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a version; what it says never changes, only whether it is the latest. */
@Entity
@Table(name = "edition")
class EditionRow {
    @Id
    private UUID id;

    private String playbookId;
    private int number;
    private Instant modified;
    private String name;
    private @Nullable String description;
    private boolean revoked;

    @Column(name = "is_latest")
    private boolean latest;

    private String origin;
    private String document;
    private String digest;
    private Instant addedAt;
    private String addedBy;

    protected EditionRow() {}

    EditionRow(UUID id, int number, Header header, NewPlaybook from, Instant now) {
        this.id = id;
        this.number = number;
        this.playbookId = header.id();
        this.modified = header.modified();
        this.name = header.name();
        this.description = header.description();
        this.revoked = header.revoked();
        this.latest = true;
        this.origin = from.origin();
        this.document = from.document();
        this.digest = from.digest();
        this.addedBy = from.by();
        this.addedAt = now;
    }

    void outdated() {
        latest = false;
    }

    UUID id() {
        return id;
    }

    String playbookId() {
        return playbookId;
    }

    int number() {
        return number;
    }

    Instant modified() {
        return modified;
    }

    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    boolean isRevoked() {
        return revoked;
    }

    String origin() {
        return origin;
    }

    String document() {
        return document;
    }

    String digest() {
        return digest;
    }

    Instant addedAt() {
        return addedAt;
    }

    String addedBy() {
        return addedBy;
    }
}
