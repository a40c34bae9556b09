package dev.tocsin.incident.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Declares an incident.
 *
 * @param clientPartyIds whose data it is; several make a parent with one incident for each client
 * @param awareAt when somebody here first had good reason to believe that personal data was hit; recorded as the fact {@code timeline.aware_at}
 * @param severity {@code pending} if absent
 * @param kind {@code real} if absent
 */
public record DeclareIncident(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 200) List<@NotNull UUID> clientPartyIds,
        @Nullable OffsetDateTime awareAt,

        @Nullable
        @Pattern(
                regexp = "pending|low|medium|high|critical",
                message = "must be pending, low, medium, high or critical")
        String severity,

        @Nullable @Pattern(regexp = "real|drill|test", message = "must be real, drill or test")
        String kind,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]*", message = "must be a slug") @Size(max = 200)
        String category,

        @Nullable @Size(max = 10_000) String description) {

    /** No client is an empty list. */
    public DeclareIncident {
        clientPartyIds = clientPartyIds == null
                ? List.of()
                : clientPartyIds.stream().distinct().toList();
    }
}
