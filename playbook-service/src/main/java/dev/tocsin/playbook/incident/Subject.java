package dev.tocsin.playbook.incident;

import org.jspecify.annotations.Nullable;

/** What an incident is about: for example the account agent.delacruz of the system agents; the system may be unsaid. */
public record Subject(String kind, @Nullable String system, String id) {}
