package dev.tocsin.playbook.run;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
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
    private @Nullable String issuedBy;

    protected ApprovalVote() {}

    ApprovalVote(UUID approval, Voter voter, DecideApproval said, Instant at) {
        this.key = new Key(approval, voter.id());
        this.approves = said.approves();
        this.reason = said.reason();
        this.at = at;
        this.issuedBy = voter.issuer();
    }

    /** Each person has one vote. */
    @Embeddable
    record Key(UUID approvalId, String voter) implements Serializable {}

    String voter() {
        return key.voter();
    }

    /** Who gave the voter the link that it was said by; null if the voter had signed in. */
    @Nullable
    String issuedBy() {
        return issuedBy;
    }

    Set<String> hands() {
        return Voter.hands(voter(), issuedBy);
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
