package dev.tocsin.incident.trigger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Lets a monitor send.
 *
 * @param signed whether it signs by Standard Webhooks; without, it sends a bearer token with the role monitor
 * @param secret the secret to sign with, {@code whsec_} and 24 to 64 bytes in base64; one is made if it is absent and {@code signed} is true
 */
public record RegisterSource(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]*", message = "must be a slug") @Size(max = 100)
        String slug,

        @NotBlank @Size(max = 300) String name,

        @NotNull
        @Pattern(
                regexp = "alertmanager|eventbridge|pagerduty|cloudevents",
                message = "must be alertmanager, eventbridge, pagerduty or cloudevents")
        String format,

        @Nullable Boolean signed,

        @Nullable @Pattern(regexp = "whsec_[A-Za-z0-9+/]{32,86}={0,2}", message = "must be whsec_ and base64")
        String secret) {

    boolean isSigned() {
        return Boolean.TRUE.equals(signed) || secret != null;
    }
}
