package dev.tocsin.playbook.cacao;

import org.jspecify.annotations.Nullable;

/** How to sign in to a target (section 6). Only references to a key store are taken: credential is the name in ours. */
public record Authentication(
        String id, String type, @Nullable String credential, boolean hasInlineSecret) {}
