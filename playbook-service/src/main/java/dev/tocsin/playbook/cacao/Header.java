package dev.tocsin.playbook.cacao;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a playbook says about itself (section 3.1); a version is the pair of id and modified. Impact runs from 0 (undefined) to 100. */
public record Header(
        String id,
        String name,
        @Nullable String description,
        Instant created,
        Instant modified,
        boolean revoked,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<String> types,
        List<String> activities,
        List<String> labels,
        int impact) {

    /** Whether its steps may be executed at this instant: not revoked and inside the window of validity. */
    public boolean isValidAt(Instant now) {
        return !revoked
                && (validFrom == null || !now.isBefore(validFrom))
                && (validUntil == null || now.isBefore(validUntil));
    }
}
