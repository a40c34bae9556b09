package dev.tocsin.incident.trigger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trigger as the API shows it; the body has an address of its own.
 *
 * @param way {@code webhook} or {@code kafka}
 * @param state one of "received", "processed", "rejected" (refused but kept) and "failed"
 * @param refusal the slug of the problem that it was refused with
 * @param faults parts of it that could not be read
 * @param bodyLength bytes as sent
 * @param bodyDigest SHA-256 of the body as sent, in hex
 */
public record TriggerView(
        UUID triggerId,
        String source,
        String format,
        String way,
        String state,
        @Nullable String refusal,
        @Nullable String reason,
        List<String> faults,
        int signals,
        List<UUID> problemIds,
        long bodyLength,
        String bodyDigest,
        @Nullable String contentType,
        Instant receivedAt,
        @Nullable Instant processedAt) {}
