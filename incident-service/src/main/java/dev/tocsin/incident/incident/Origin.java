package dev.tocsin.incident.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The problem that led to an incident.
 *
 * @param correlationKey what later problems are compared by, so that they join
 */
public record Origin(
        UUID problemId,
        String source,
        String rule,
        @Nullable String correlationKey) {}
