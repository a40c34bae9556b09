package dev.tocsin.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent 1.0 with JSON data; {@code sequence} is the version of the subject, {@code traceparent} a W3C trace context.
 *
 * @param id unique per source
 * @param sequence grows with each event of one subject
 */
public record CloudEvent(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        @Nullable String traceparent,
        JsonNode data) {}
