package dev.tocsin.notification.law;

import java.util.Locale;

/** Whether a duty is owed; where facts are missing that decide it, it is possible, never "not owed". */
public enum Applies {
    OWED,
    POSSIBLE,
    NOT_OWED;

    static Applies of(Truth truth) {
        return switch (truth) {
            case YES -> OWED;
            case NO -> NOT_OWED;
            case UNKNOWN -> POSSIBLE;
        };
    }

    /** Returns the word used on the wire: owed, possible or not_owed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
