package dev.tocsin.incident.party;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract as the API shows it. */
public record ContractView(
        UUID contractId,
        String reference,
        UUID processorPartyId,
        UUID controllerPartyId,
        @Nullable BreachNotice breachNotice,
        Instant updatedAt,
        long version) {}
