package dev.tocsin.notification.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** With what force a rule wants somebody told. */
public enum Force {
    /** The law orders it. */
    BINDING,
    /** A contract, or the rules of a scheme that one has joined, asks for it. */
    CONTRACTUAL,
    /** Nobody orders it, but a right is lost without it. */
    CONDITIONAL,
    /** An authority advises it; who does not follow breaks no law. */
    RECOMMENDED;

    /** Returns the word used in rules and on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the force of that word. */
    public static Optional<Force> of(String word) {
        return Arrays.stream(values())
                .filter(force -> force.word().equals(word))
                .findFirst();
    }
}
