package dev.tocsin.notification.law;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law wants to happen before a notice goes out.
 *
 * @param waitsFor ids of the rules whose notices go first and are, as far as is known, neither filed nor not owed
 * @param notBefore the end of the wait; null while it has not begun, or where there is none
 * @param outOfTurn when a person may decide to go first all the same; null where the law leaves no choice
 */
public record Precedence(
        List<String> waitsFor,
        @Nullable Instant notBefore,
        @Nullable String outOfTurn) {

    /** Nothing has to happen before. */
    public static final Precedence NONE = new Precedence(List.of(), null, null);

    public Precedence {
        waitsFor = List.copyOf(waitsFor);
    }
}
