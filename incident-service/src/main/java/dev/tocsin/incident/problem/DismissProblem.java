package dev.tocsin.incident.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Decides that a problem is no incident, with the reason. */
record DismissProblem(@NotBlank @Size(max = 10_000) String reason) {}
