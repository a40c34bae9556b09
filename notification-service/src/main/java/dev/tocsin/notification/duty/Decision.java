package dev.tocsin.notification.duty;

import dev.tocsin.notification.law.Applies;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named person's recorded choice, owed or not_owed, that stands over what the engine says.
 *
 * @param confirmedBy the second person, where the policy asks for one
 * @param over what the engine said when it was made; null for decisions from before this was kept
 */
@Embeddable
record Decision(
        @Column(name = "decision") String decision,
        @Column(name = "decision_reason") String reason,
        @Column(name = "decided_by") String by,
        @Column(name = "decided_at") Instant at,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,

        @Enumerated(EnumType.STRING) @Column(name = "decided_over") @Nullable
        Applies over) {

    static final String OWED = "owed";
    static final String NOT_OWED = "not_owed";

    /** Returns the decision that one person makes. */
    static Decision alone(Proposal made, Applies over) {
        return new Decision(made.decision(), made.reason(), made.by(), made.at(), null, null, over);
    }

    /** Returns the decision that a second person has confirmed. */
    static Decision confirmed(Proposal made, Applies over, String by, Instant at) {
        return new Decision(made.decision(), made.reason(), made.by(), made.at(), by, at, over);
    }

    boolean isNotOwed() {
        return decision.equals(NOT_OWED);
    }

    /** Says whether it only confirmed that the facts imply the duty no more, and they now do again. */
    boolean lapses(Applies assessed) {
        return isNotOwed() && over == Applies.NOT_OWED && assessed != Applies.NOT_OWED;
    }
}
