package dev.tocsin.notification.duty;

import dev.tocsin.notification.law.Applies;
import org.jspecify.annotations.Nullable;

/** The state that follows from what the engine says, what a person decided and how far the notice is. */
record Course(
        Applies assessed,
        boolean wasOwed,
        @Nullable DutyState progress,
        @Nullable Decision decision) {

    DutyState state() {
        if (progress != null && progress.isMet()) {
            return progress;
        }
        if (decision != null && decision.isNotOwed()) {
            return DutyState.NOT_OWED;
        }
        return switch (decision == null ? assessed : Applies.OWED) {
            case OWED -> progress == null ? DutyState.OWED : progress;
            case POSSIBLE -> progress == null ? DutyState.POSSIBLE : progress;
            case NOT_OWED -> wasOwed || progress != null ? DutyState.NO_LONGER_IMPLIED : DutyState.NOT_OWED;
        };
    }

    /** Returns the kind of change, as events name it, that leads from one state to another when facts change. */
    static String kind(DutyState from, DutyState to) {
        return switch (to) {
            case OWED, DRAFTED, APPROVED -> "became-owed";
            case NOT_OWED -> "became-not-owed";
            case NO_LONGER_IMPLIED -> "no-longer-implied";
            case POSSIBLE -> from == DutyState.OWED ? "moved" : "arose";
            case SENT, ACKNOWLEDGED -> "met";
        };
    }
}
