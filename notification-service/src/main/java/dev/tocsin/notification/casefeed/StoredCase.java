package dev.tocsin.notification.casefeed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of one incident: the event's data as it came, and the columns that look-ups need. */
@Entity
@Table(name = "incident_case")
class StoredCase {

    @Id
    private UUID incidentId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable UUID clientPartyId;

    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // read by queries
    private boolean closed;

    @Column(nullable = false)
    private String state;

    protected StoredCase() {}

    StoredCase(Case first, String json) {
        incidentId = first.incidentId();
        clientPartyId = first.clientPartyId();
        closed = first.isClosed();
        state = json;
    }

    UUID incidentId() {
        return incidentId;
    }

    String state() {
        return state;
    }

    void take(Case now, String json) {
        clientPartyId = now.clientPartyId();
        closed = now.isClosed();
        state = json;
    }
}
