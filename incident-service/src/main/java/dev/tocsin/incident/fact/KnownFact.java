package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What the fact sheet needs of a fact; the value is there exactly when the certainty says so. */
public record KnownFact(String path, @Nullable JsonNode value, Certainty certainty) {}
