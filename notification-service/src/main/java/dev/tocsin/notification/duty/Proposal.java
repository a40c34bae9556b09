package dev.tocsin.notification.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A decision as one person words it; it takes effect when a second person confirms it, or at once where the policy asks for one only. */
@Embeddable
record Proposal(
        @Column(name = "proposal") String decision,
        @Column(name = "proposal_reason") String reason,
        @Column(name = "proposed_by") String by,
        @Column(name = "proposed_at") Instant at) {}
