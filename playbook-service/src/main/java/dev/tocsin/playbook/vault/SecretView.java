package dev.tocsin.playbook.vault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That there is a secret; never the secret. */
public record SecretView(
        UUID secretId,
        int version,
        String target,
        String kind,
        Instant addedAt,
        String addedBy,
        @Nullable Instant rotatedAt,
        @Nullable String rotatedBy) {}
