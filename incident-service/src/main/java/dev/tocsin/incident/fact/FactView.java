package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the API shows it.
 *
 * @param incidentId where it was recorded: the incident itself or its parent
 * @param supersedes the fact that it replaced
 * @param supersededAt when another one replaced it; absent for the current one
 */
public record FactView(
        UUID factId,
        UUID incidentId,
        String path,
        @Nullable JsonNode value,
        String certainty,
        @Nullable String source,
        Instant learntAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason,
        @Nullable UUID supersedes,
        @Nullable Instant supersededAt) {}
