package dev.tocsin.incident.incident;

import java.util.Locale;

/** How grave an incident is; later ones are graver. */
public enum Severity {
    PENDING,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity for a word of the wire. */
    public static Severity ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The graver of the two: machines may raise a severity, only people lower it. */
    public Severity raisedTo(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
