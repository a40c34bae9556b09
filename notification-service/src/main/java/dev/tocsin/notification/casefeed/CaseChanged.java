package dev.tocsin.notification.casefeed;

import org.jspecify.annotations.Nullable;

/** Fired in the transaction that stores a newer state of an incident; {@code before} is null the first time. */
public record CaseChanged(@Nullable Case before, Case now) {}
