package dev.tocsin.playbook.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A document on its way into the library: it is mended until nothing keeps it out, and never run before. */
@Entity
@Table(name = "playbook_draft")
class Draft {
    @Id
    private UUID id;

    @Version
    private int version;

    private String name;
    private String document;
    private @Nullable String original;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String notes;

    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;
    private @Nullable UUID publishedAs;

    protected Draft() {}

    Draft(UUID id, DraftText text, String by, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.createdBy = by;
        this.name = text.name();
        this.document = text.document();
        this.original = text.original();
        this.notes = text.notes();
        this.changedAt = now;
        this.changedBy = by;
    }

    void change(DraftText text, String by, Instant now) {
        name = text.name();
        document = text.document();
        if (text.original() != null) {
            original = text.original();
            notes = text.notes();
        }
        changedAt = now;
        changedBy = by;
    }

    void published(UUID edition, String by, Instant now) {
        publishedAs = edition;
        changedAt = now;
        changedBy = by;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String document() {
        return document;
    }

    @Nullable
    String original() {
        return original;
    }

    String notes() {
        return notes;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    @Nullable
    UUID publishedAs() {
        return publishedAs;
    }
}
