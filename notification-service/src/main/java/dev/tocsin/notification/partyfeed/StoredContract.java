package dev.tocsin.notification.partyfeed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row of one contract; either party's event may bring it. */
@Entity
@Table(name = "contract")
class StoredContract {

    @Id
    private UUID contractId;

    @Column(nullable = false)
    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID processorPartyId;

    @Column(nullable = false)
    private UUID controllerPartyId;

    @Column(nullable = false)
    private String terms;

    protected StoredContract() {}

    StoredContract(ContractTerms first, String json) {
        contractId = first.contractId();
        processorPartyId = first.processorPartyId();
        controllerPartyId = first.controllerPartyId();
        terms = json;
    }

    UUID contractId() {
        return contractId;
    }

    UUID controllerPartyId() {
        return controllerPartyId;
    }

    String terms() {
        return terms;
    }

    void take(ContractTerms now, String json) {
        processorPartyId = now.processorPartyId();
        controllerPartyId = now.controllerPartyId();
        terms = json;
    }
}
