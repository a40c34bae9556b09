package dev.tocsin.incident.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Makes an intake rule, or replaces one.
 *
 * @param position rules are asked in this order, the first that matches decides
 * @param enabled true if absent
 */
record WriteRule(
        @NotBlank @Size(max = 200) String name,
        @PositiveOrZero @Max(1_000_000) int position,
        @Nullable Boolean enabled,
        @NotNull @Valid IntakeRule.Match match,
        @NotNull @Valid IntakeRule.Outcome outcome) {

    boolean isEnabled() {
        return enabled == null || enabled;
    }
}
