package dev.tocsin.incident.party;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A business contact of a party. */
public record Contact(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]*") @Size(max = 200)
        String role,

        @Nullable @Size(min = 1, max = 1000) String name,
        @Nullable @Email @Size(max = 320) String email) {}
