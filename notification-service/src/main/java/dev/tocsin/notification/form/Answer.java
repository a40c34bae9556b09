package dev.tocsin.notification.form;

import org.jspecify.annotations.Nullable;

/**
 * What a person answered in a field: words that go before those of the facts, or why it is not yet known. Exactly one is there.
 *
 * @param notYetKnown the reason, and when it will be known; goes into the notice
 */
public record Answer(@Nullable String text, @Nullable String notYetKnown) {}
