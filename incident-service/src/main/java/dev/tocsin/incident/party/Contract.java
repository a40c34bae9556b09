package dev.tocsin.incident.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What two parties agreed with one another. */
@Entity
@Table(name = "contract")
class Contract {
    @Id
    private UUID id;

    private String reference;
    private UUID processorPartyId;
    private UUID controllerPartyId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable BreachNotice breachNotice;

    private Instant updatedAt;

    @Version
    private long version;

    protected Contract() {}

    Contract(UUID id, RegisterContract command, Instant now) {
        this.id = id;
        change(command, now);
    }

    final void change(RegisterContract command, Instant now) {
        reference = command.reference();
        processorPartyId = command.processorPartyId();
        controllerPartyId = command.controllerPartyId();
        breachNotice = command.breachNotice();
        updatedAt = now;
    }

    List<UUID> parties() {
        return List.of(processorPartyId, controllerPartyId);
    }

    ContractView view() {
        return new ContractView(id, reference, processorPartyId, controllerPartyId, breachNotice, updatedAt, version);
    }
}
