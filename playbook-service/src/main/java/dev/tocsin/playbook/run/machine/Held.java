package dev.tocsin.playbook.run.machine;

import java.util.Locale;

/** Where a step stands still: what it waits for, or what it does first when its paused run goes on. */
public enum Held {
    /** It has been entered; its delay has not begun. */
    ENTERED,
    /** It is destructive, and its evidence is not preserved; also while the run goes on. */
    EVIDENCE,
    /** A duty is not met, or not due soon enough; also while the run goes on. */
    DUTY,
    /** What it waited for is there. */
    BEGIN,
    /** Its delay is over. */
    PROCESS,
    /** What it waited for before its first command is there. */
    COMMANDS,
    /** A command succeeded, and the next one is due. */
    NEXT,
    /** The pause after a failure is over. */
    AGAIN;

    /** The word in answers: what it waits for. */
    public String wireName() {
        return isByPause() ? "pause" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether it only stands because the run is paused. */
    boolean isByPause() {
        return this != EVIDENCE && this != DUTY;
    }
}
