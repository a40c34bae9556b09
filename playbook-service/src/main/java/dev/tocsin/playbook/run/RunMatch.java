package dev.tocsin.playbook.run;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The row that says for which reason an incident started a playbook. */
@Entity
@Table(name = "run_match")
class RunMatch {
    @EmbeddedId
    private Key key;

    private UUID runId;
    private Instant matchedAt;

    protected RunMatch() {}

    RunMatch(Key key, UUID runId, Instant now) {
        this.key = key;
        this.runId = runId;
        this.matchedAt = now;
    }

    /** Once for each reason. */
    @Embeddable
    record Key(UUID incidentId, String playbookId, String reason) implements Serializable {}

    String reason() {
        return key.reason();
    }

    UUID runId() {
        return runId;
    }

    Instant matchedAt() {
        return matchedAt;
    }
}
