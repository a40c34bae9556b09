package dev.tocsin.notification.duty;

import org.jspecify.annotations.Nullable;

/** One change of a duty: its kind as events name it, and what it was and is, a state or the end of the period. */
record Turn(String kind, @Nullable String from, @Nullable String to) {

    static Turn state(String kind, DutyState from, DutyState to) {
        return new Turn(kind, from.word(), to.word());
    }
}
