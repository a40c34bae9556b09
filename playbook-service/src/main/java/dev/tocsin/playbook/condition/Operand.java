package dev.tocsin.playbook.condition;

import org.jspecify.annotations.Nullable;

/** Value of a variable as a condition sees it: its declared CACAO type and its text, null when unknown. */
public record Operand(String type, @Nullable String text) {}
