package dev.tocsin.notification.rulepack;

/** Thrown where a folder or an archive holds no rule pack that could be looked at. */
public final class PackUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PackUnreadable(String message) {
        super(message);
    }

    PackUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
