package dev.tocsin.playbook.cacao;

import org.jspecify.annotations.Nullable;

/** A variable (section 10.18): its text is null when unknown and empty when known to be empty. */
public record Variable(
        VariableType type,
        @Nullable String value,
        boolean constant,
        boolean external,
        @Nullable String description) {}
