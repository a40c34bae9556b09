package dev.tocsin.playbook.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a client's variant of a playbook: the base version that it is pinned to, the patch, and the version that came of both; none where it is withdrawn. */
@Entity
@Table(name = "playbook_overlay")
class Overlay {
    @Id
    private UUID id;

    @Version
    private int version;

    private String playbookId;
    private UUID clientPartyId;
    private UUID baseEdition;
    private String patch;
    private String reason;
    private @Nullable UUID resultEdition;
    private Instant changedAt;
    private String changedBy;

    protected Overlay() {}

    Overlay(UUID id, String playbookId, UUID clientPartyId, Content content) {
        this.id = id;
        this.playbookId = playbookId;
        this.clientPartyId = clientPartyId;
        become(content);
    }

    final void become(Content content) {
        baseEdition = content.base();
        patch = content.patch();
        resultEdition = content.result();
        reason = content.reason();
        changedBy = content.by();
        changedAt = content.at();
    }

    /** What it says, who says so, why and when. */
    record Content(UUID base, String patch, @Nullable UUID result, String reason, String by, Instant at) {}

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String playbookId() {
        return playbookId;
    }

    UUID clientPartyId() {
        return clientPartyId;
    }

    UUID baseEdition() {
        return baseEdition;
    }

    String patch() {
        return patch;
    }

    String reason() {
        return reason;
    }

    @Nullable
    UUID resultEdition() {
        return resultEdition;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }
}
