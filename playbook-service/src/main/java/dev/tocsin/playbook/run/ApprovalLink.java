package dev.tocsin.playbook.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a link by which one person answers one question once. */
@Entity
@Table(name = "approval_link")
@SuppressWarnings("UnusedVariable") // some columns are for people who read the table
class ApprovalLink {
    @Id
    private UUID id;

    private UUID approvalId;
    private String approver;
    private String role;
    private String issuedBy;
    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    protected ApprovalLink() {}

    ApprovalLink(LinkClaims claims, String role, String issuedBy, Instant now) {
        this.id = claims.link();
        this.approvalId = claims.approval();
        this.approver = claims.approver();
        this.role = role;
        this.issuedBy = issuedBy;
        this.issuedAt = now;
        this.expiresAt = claims.until();
    }

    boolean is(LinkClaims claims) {
        return approvalId.equals(claims.approval()) && approver.equals(claims.approver());
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    UUID approvalId() {
        return approvalId;
    }

    String approver() {
        return approver;
    }

    String issuedBy() {
        return issuedBy;
    }

    String role() {
        return role;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
