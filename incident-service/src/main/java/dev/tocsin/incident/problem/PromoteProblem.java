package dev.tocsin.incident.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides that a problem is an incident, with the reason. {@code incidentId}: the open one that it belongs to; a new one is declared if absent. */
record PromoteProblem(
        @Nullable UUID incidentId,
        @NotBlank @Size(max = 10_000) String reason) {}
