package dev.tocsin.incident.normal;

import java.util.Locale;

/** What the sender says of its finding; a sender's word never closes an incident. */
public enum SignalStatus {
    FIRING,
    RESOLVED,
    ACKNOWLEDGED,
    SUPPRESSED,
    UNKNOWN;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status for a word; one that is not known counts as {@link #UNKNOWN}. */
    static SignalStatus ofWord(String word) {
        for (var status : values()) {
            if (status.word().equals(word.trim().toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        return UNKNOWN;
    }
}
