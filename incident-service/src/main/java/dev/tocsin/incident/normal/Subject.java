package dev.tocsin.incident.normal;

import org.jspecify.annotations.Nullable;

/** A thing that a signal is about, such as an account or a host; never an affected person. */
public record Subject(String kind, @Nullable String system, String id) {}
