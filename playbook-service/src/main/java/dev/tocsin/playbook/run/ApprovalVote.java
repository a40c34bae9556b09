package dev.tocsin.playbook.run;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person said to one question. */
@Entity
@Table(name = "approval_vote")
class ApprovalVote {
    @EmbeddedId
    private Key key;

    private boolean approves;
    private @Nullable String reason;
    private Instant at;

    protected ApprovalVote() {}

    ApprovalVote(Key key, boolean approves, @Nullable String reason, Instant at) {
        this.key = key;
        this.approves = approves;
        this.reason = reason;
        this.at = at;
    }

    /** Each person has one vote. */
    @Embeddable
    record Key(UUID approvalId, String voter) implements Serializable {}

    String voter() {
        return key.voter();
    }

    boolean approves() {
        return approves;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
