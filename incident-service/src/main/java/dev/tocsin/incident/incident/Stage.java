package dev.tocsin.incident.incident;

import java.util.Locale;

/** How far an incident has come. */
public enum Stage {
    DECLARED,
    ASSESSED,
    CONTAINED,
    RECOVERED,
    CLOSED;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether anything may still join or change. */
    public boolean isOpen() {
        return this != CLOSED;
    }
}
