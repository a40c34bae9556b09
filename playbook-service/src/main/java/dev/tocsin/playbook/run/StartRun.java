package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Start a playbook for an incident; inputs are values of external variables, beside those that the incident gives. */
record StartRun(
        @NotBlank String playbookId,
        @NotNull UUID incidentId,
        @Nullable Map<String, String> inputs,
        @Nullable Boolean dryRun) {
    Map<String, String> given() {
        return inputs == null ? Map.of() : inputs;
    }

    boolean isDry() {
        return dryRun != null && dryRun;
    }
}
