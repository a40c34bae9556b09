package dev.tocsin.notification.duty;

import dev.tocsin.notification.casefeed.Case;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The incident that a duty belongs to: real, drill or test, and the client whose data is concerned. */
@Embeddable
record CaseRef(
        @Column(nullable = false) UUID incidentId,
        @Column(nullable = false) String incidentKind,
        @Nullable UUID clientPartyId) {

    static CaseRef of(Case incident) {
        return new CaseRef(incident.incidentId(), incident.kind(), incident.clientPartyId());
    }
}
