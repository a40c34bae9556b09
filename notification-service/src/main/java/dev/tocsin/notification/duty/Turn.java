package dev.tocsin.notification.duty;

import org.jspecify.annotations.Nullable;

/** One change of a duty: its kind as events name it, and what it was and is, a state or the end of the period. */
record Turn(String kind, @Nullable String from, @Nullable String to) {

    static Turn state(String kind, DutyState from, DutyState to) {
        return new Turn(kind, from.word(), to.word());
    }

    /** Says whether it only opens, moves or closes the question whether a duty in this state is owed. */
    boolean isQuiet(DutyState now) {
        return settles() || (now == DutyState.POSSIBLE && (kind.equals("arose") || kind.equals("moved")));
    }

    /** Says whether a duty that was only possible turned out not to be owed, by the facts and not by a person. */
    boolean settles() {
        return kind.equals("became-not-owed") && DutyState.POSSIBLE.word().equals(from);
    }

    /** Says whether a duty that was owed has changed its state. */
    boolean leavesOwed() {
        return DutyState.OWED.word().equals(from);
    }
}
