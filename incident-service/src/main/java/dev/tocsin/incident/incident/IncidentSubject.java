package dev.tocsin.incident.incident;

import org.jspecify.annotations.Nullable;

/** A thing that an incident is about, such as the account {@code agent.delacruz} of the system {@code agents}; never an affected person. */
public record IncidentSubject(String kind, @Nullable String system, String id) {}
