package dev.tocsin.notification.law;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact worth asking for next: how many duties hang on it and the soonest of their worst cases. */
public record Question(
        String path, String question, int duties, @Nullable Instant soonestDueAt, List<String> rules) {}
