package dev.tocsin.incident.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as the API shows it. {@code outcome}: how it was closed. */
public record IncidentView(
        UUID incidentId,
        String reference,
        String kind,
        String title,
        String severity,
        String stage,
        @Nullable String category,
        @Nullable UUID parentId,
        @Nullable UUID clientPartyId,
        @Nullable ProblemRef problem,
        List<IncidentSubject> subjects,
        @Nullable String outcome,
        Instant declaredAt,
        String declaredBy,
        Instant updatedAt,
        long version) {

    /** The problem that led to the incident. */
    public record ProblemRef(
            UUID problemId,
            @Nullable String source,
            @Nullable String rule) {}
}
