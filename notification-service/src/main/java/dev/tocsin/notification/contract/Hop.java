package dev.tocsin.notification.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of the news from a party to the one it works for, with what their contract says of it.
 *
 * @param words the period in words; null where the contract has no clause on breaches
 */
record Hop(
        UUID contractId,
        String reference,
        String from,
        String to,
        @Nullable String words,
        @Nullable String trigger,
        @Nullable Span span) {}
