package dev.tocsin.notification.duty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a duty stands, from what the law says of it to the proof that its notice arrived. */
public enum DutyState {
    POSSIBLE,
    OWED,
    NOT_OWED,
    DRAFTED,
    APPROVED,
    SENT,
    ACKNOWLEDGED,
    NO_LONGER_IMPLIED;

    /** Returns the word used on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says whether the notice has been filed. */
    public boolean isMet() {
        return this == SENT || this == ACKNOWLEDGED;
    }

    /** Says whether something is still to be done, or may be. */
    public boolean isOpen() {
        return this == POSSIBLE || this == OWED || this == DRAFTED || this == APPROVED;
    }

    static Optional<DutyState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
