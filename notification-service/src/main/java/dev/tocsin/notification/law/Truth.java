package dev.tocsin.notification.law;

import java.util.Locale;

/** Three-valued truth after Kleene: what is not known is neither yes nor no. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    Truth negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /** Returns the word used on the wire: yes, no or unknown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
