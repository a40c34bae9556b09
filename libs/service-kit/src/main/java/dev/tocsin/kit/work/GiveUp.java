package dev.tocsin.kit.work;

/** Thrown by a handler when trying again is of no use. */
public class GiveUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message why, without personal data */
    public GiveUp(String message) {
        super(message);
    }

    /** @param message why, without personal data */
    public GiveUp(String message, Throwable cause) {
        super(message, cause);
    }
}
