package dev.tocsin.notification.adoption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Accept or withdraw a rule pack.
 *
 * @param digest of the pack that was looked at; refused with 409 where another lies there by now
 */
record DecideOnPack(
        @NotBlank @Size(max = 2000) String reason, @Nullable String digest) {}
