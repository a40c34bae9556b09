package dev.tocsin.incident.trigger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as the API shows it.
 *
 * @param path where it sends to
 * @param secrets how many secrets are valid now
 * @param secret the secret, only in the answer to the request that made it, and never again
 */
public record SourceView(
        UUID sourceId,
        String slug,
        String name,
        String format,
        String path,
        int secrets,
        boolean retired,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        long version,
        @Nullable String secret) {

    SourceView with(String shownOnce) {
        return new SourceView(
                sourceId, slug, name, format, path, secrets, retired, createdAt, createdBy, updatedAt, version,
                shownOnce);
    }
}
