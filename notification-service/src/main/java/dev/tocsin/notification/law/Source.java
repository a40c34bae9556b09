package dev.tocsin.notification.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from: who recorded it, when, when it was learnt, and from whom. */
public record Source(
        @Nullable String factId,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt,
        @Nullable Instant learntAt,
        @Nullable String source) {}
