package dev.tocsin.notification.casefeed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One current fact of an incident and where it comes from; the value is there unless unknown or not applicable. */
public record CaseFact(
        String factId,
        String path,
        @Nullable JsonNode value,
        String certainty,
        @Nullable String source,
        @Nullable Instant learntAt,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy) {}
