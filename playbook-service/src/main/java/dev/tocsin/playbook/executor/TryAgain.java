package dev.tocsin.playbook.executor;

/** A try failed and may succeed later. */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean mayHaveHappened;

    /** The message says why, with nothing of what the system outside answered. */
    public TryAgain(String message, boolean mayHaveHappened) {
        super(message);
        this.mayHaveHappened = mayHaveHappened;
    }

    /** Whether the command may have had its effect all the same: it was sent, and no clear answer came. */
    public boolean mayHaveHappened() {
        return mayHaveHappened;
    }
}
