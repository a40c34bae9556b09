package dev.tocsin.playbook.run.machine;

/** Where a step stands still while its run is paused: what it does first when the run goes on. */
public enum Held {
    /** It has been entered; its delay has not begun. */
    ENTERED,
    /** Its delay is over. */
    PROCESS,
    /** What it waited for before its first command is there. */
    COMMANDS,
    /** A command succeeded, and the next one is due. */
    NEXT,
    /** The pause after a failure is over. */
    AGAIN
}
