package dev.tocsin.playbook.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a question that people are asked before something is done. */
@Entity
@Table(name = "approval")
class Approval {
    static final String WAITING = "waiting";

    @Id
    private UUID id;

    private UUID runId;
    private UUID incidentId;
    private String stepKey;
    private String stepId;
    private String state;
    private String question;
    private String terms;
    private Instant requestedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String reason;

    @Version
    private long version;

    protected Approval() {}

    Approval(UUID id, Run run, ApprovalTerms terms, String question, Instant now) {
        this.id = id;
        this.runId = run.id();
        this.incidentId = run.incidentId();
        this.stepKey = terms.stepKey();
        this.stepId = terms.stepId();
        this.state = WAITING;
        this.question = question;
        this.terms = StateJson.write(terms);
        this.requestedAt = now;
        this.expiresAt = terms.expiresAt();
    }

    void decide(boolean approves, String by, @Nullable String why, Instant now) {
        state = approves ? "approved" : "rejected";
        decidedBy = by;
        reason = why;
        decidedAt = now;
    }

    /** Nobody is asked any more. */
    void close(Instant now) {
        state = expiresAt != null && !now.isBefore(expiresAt) ? "expired" : "withdrawn";
        decidedAt = now;
    }

    boolean isWaiting() {
        return state.equals(WAITING);
    }

    UUID id() {
        return id;
    }

    UUID runId() {
        return runId;
    }

    UUID incidentId() {
        return incidentId;
    }

    String stepKey() {
        return stepKey;
    }

    String stepId() {
        return stepId;
    }

    String state() {
        return state;
    }

    String question() {
        return question;
    }

    ApprovalTerms terms() {
        return StateJson.read(terms, ApprovalTerms.class);
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
