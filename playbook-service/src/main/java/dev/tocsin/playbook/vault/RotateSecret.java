package dev.tocsin.playbook.vault;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Put another value in its place. */
record RotateSecret(@NotBlank @Size(max = 20_000) String value) {
    @Override
    public String toString() {
        return "another value";
    }
}
