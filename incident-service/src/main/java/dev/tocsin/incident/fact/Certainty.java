package dev.tocsin.incident.fact;

import java.util.Locale;
import java.util.Optional;

/** How sure a fact is; the first two carry a value, the other two say that there is none. */
public enum Certainty {
    KNOWN,
    ESTIMATED,
    UNKNOWN,
    NOT_APPLICABLE;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a fact of this certainty has a value. */
    public boolean hasValue() {
        return this == KNOWN || this == ESTIMATED;
    }

    static Optional<Certainty> ofWord(String word) {
        for (var certainty : values()) {
            if (certainty.word().equals(word)) {
                return Optional.of(certainty);
            }
        }
        return Optional.empty();
    }
}
