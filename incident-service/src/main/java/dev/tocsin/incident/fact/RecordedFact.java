package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact that has been checked, with who recorded it and when. */
record RecordedFact(
        String path,
        @Nullable JsonNode value,
        Certainty certainty,
        @Nullable String source,
        Instant learntAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason) {}
