package dev.tocsin.benchmark.drools;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a Drools rule concludes: a duty that is owed, and by when where the law gives a number and the clock has started. */
public record OwedDuty(String rule, @Nullable Instant dueAt) {}
