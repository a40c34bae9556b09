package dev.tocsin.playbook.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sealed secret of one system. */
@Entity
@Table(name = "secret")
class SecretRow {
    @Id
    private UUID id;

    @Version
    private int version;

    private String target;
    private String kind;
    private byte[] sealed;
    private Instant addedAt;
    private String addedBy;
    private @Nullable Instant rotatedAt;
    private @Nullable String rotatedBy;

    protected SecretRow() {}

    SecretRow(UUID id, String target, SecretKind kind, byte[] sealed, String by, Instant now) {
        this.id = id;
        this.target = target;
        this.kind = kind.wireName();
        this.sealed = sealed.clone();
        this.addedBy = by;
        this.addedAt = now;
    }

    void rotate(byte[] next, String by, Instant now) {
        sealed = next.clone();
        rotatedBy = by;
        rotatedAt = now;
    }

    /** Where it belongs; it can be opened nowhere else. */
    String place() {
        return target + "/" + kind;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    SecretView view() {
        return new SecretView(id, version, target, kind, addedAt, addedBy, rotatedAt, rotatedBy);
    }

    int version() {
        return version;
    }
}
