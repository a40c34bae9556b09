package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One fact to record.
 *
 * @param certainty {@code known} if absent
 * @param source where it is known from, in words
 * @param learntAt when we learnt it; now if absent
 * @param reason why it replaces what was recorded before; needed exactly then
 */
public record RecordFact(
        @Nullable String path,
        @Nullable JsonNode value,
        @Nullable String certainty,
        @Nullable String source,
        @Nullable OffsetDateTime learntAt,
        @Nullable String reason) {}
