package dev.tocsin.incident.incident;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Says that a client's data is concerned. */
public record AddClient(@NotNull UUID clientPartyId) {}
