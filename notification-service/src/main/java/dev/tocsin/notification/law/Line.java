package dev.tocsin.notification.law;

import org.jspecify.annotations.Nullable;

/** One line of the sum: what it is, its value in words, and why. */
public record Line(String label, String value, @Nullable String note) {}
