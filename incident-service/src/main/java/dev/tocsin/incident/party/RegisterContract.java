package dev.tocsin.incident.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a contract between two parties into the register, or replaces what stands there; the processor owes the notice to the controller. */
public record RegisterContract(
        @NotBlank @Size(max = 1000) String reference,
        @NotNull UUID processorPartyId,
        @NotNull UUID controllerPartyId,
        @Nullable @Valid BreachNotice breachNotice) {}
