package dev.tocsin.notification.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A named person's recorded choice, owed or not_owed, that stands over what the engine says. */
@Embeddable
record Decision(
        @Column(name = "decision") String decision,
        @Column(name = "decision_reason") String reason,
        @Column(name = "decided_by") String by,
        @Column(name = "decided_at") Instant at) {

    static final String OWED = "owed";
    static final String NOT_OWED = "not_owed";
}
