package dev.tocsin.incident.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a party into the register, or replaces what stands there.
 *
 * @param slug short name that monitors may use in labels
 * @param country ISO 3166-1 alpha-2
 * @param zone IANA zone in which the party reads times
 * @param regimes laws the party is under, and as what: words of the vocabulary such as {@code eu-gdpr.processor}
 */
public record RegisterParty(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]*") @Size(max = 200)
        String slug,

        @NotNull
        @Pattern(
                regexp = "own-entity|client|vendor|sub-processor|authority|counsel|insurer",
                message = "must be own-entity, client, vendor, sub-processor, authority, counsel or insurer")
        String kind,

        @NotBlank @Size(max = 1000) String name,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be a country of ISO 3166-1 alpha-2")
        String country,

        @Nullable @Pattern(regexp = "[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*", message = "must be an IANA time zone")
        String zone,

        @Size(max = 100) List<@Valid @NotNull Contact> contacts,

        @Size(max = 400)
        List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9_.-]*", message = "must be a regime's id") String> regimes) {

    /** What is not said is empty. */
    public RegisterParty {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        regimes = regimes == null ? List.of() : List.copyOf(regimes);
    }
}
