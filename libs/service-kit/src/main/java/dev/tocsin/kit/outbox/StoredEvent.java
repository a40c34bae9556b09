package dev.tocsin.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox; {@code payload} is the data as JSON. */
record StoredEvent(
        long position,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        long sequence,
        @Nullable String traceparent,
        String payload,
        Instant createdAt) {}
