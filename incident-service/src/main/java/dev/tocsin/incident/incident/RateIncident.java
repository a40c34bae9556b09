package dev.tocsin.incident.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Sets the severity, up or down, with the reason. */
public record RateIncident(
        @NotNull
        @Pattern(
                regexp = "pending|low|medium|high|critical",
                message = "must be pending, low, medium, high or critical")
        String severity,

        @NotBlank @Size(max = 10_000) String reason) {}
