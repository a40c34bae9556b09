package dev.tocsin.notification.partyfeed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row of one party: the event's data as it came. */
@Entity
@Table(name = "party")
class StoredParty {

    @Id
    private UUID partyId;

    @Column(nullable = false)
    private String state;

    protected StoredParty() {}

    StoredParty(Party first, String json) {
        partyId = first.partyId();
        state = json;
    }

    UUID partyId() {
        return partyId;
    }

    String state() {
        return state;
    }

    void take(String json) {
        state = json;
    }
}
