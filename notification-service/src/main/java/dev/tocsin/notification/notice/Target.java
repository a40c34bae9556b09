package dev.tocsin.notification.notice;

import dev.tocsin.notification.duty.DutySummary;
import dev.tocsin.notification.form.Form;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The duty that a notice meets, and the form it is built on; the zone is IANA, the kind real, drill or test. */
@Embeddable
record Target(
        @Column(nullable = false) UUID incidentId,
        @Column(nullable = false) String incidentKind,
        @Column(nullable = false) UUID dutyId,
        @Column(nullable = false) String ruleId,
        @Column(nullable = false) String formId,
        @Nullable Instant dueAt,
        @Column(nullable = false) String zone) {

    static Target of(DutySummary duty, Form form) {
        return new Target(
                duty.incidentId(),
                duty.incidentKind(),
                duty.dutyId(),
                duty.ruleId(),
                form.id(),
                duty.dueAt(),
                duty.zone());
    }

    boolean isReal() {
        return incidentKind.equals("real");
    }
}
