package dev.tocsin.incident.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Moves an incident to another stage. {@code summary}: why, in a sentence for the timeline. */
public record MoveIncident(@NotBlank @Size(max = 10_000) String summary) {}
