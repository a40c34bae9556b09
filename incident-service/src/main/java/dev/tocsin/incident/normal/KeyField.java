package dev.tocsin.incident.normal;

import org.jspecify.annotations.Nullable;

/** One field of what makes two signals speak of the same problem; an absent value is kept as null, unlike an empty one. */
public record KeyField(String name, @Nullable String value) {}
