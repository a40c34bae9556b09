package dev.tocsin.playbook.vault;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Keep a secret of a system that the settings name, or will name. */
record AddSecret(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        String target,

        @NotNull @Pattern(regexp = "client-secret|token|password|private-key")
        String kind,

        @NotBlank @Size(max = 20_000) String value) {
    @Override
    public String toString() {
        return "secret of " + target;
    }
}
