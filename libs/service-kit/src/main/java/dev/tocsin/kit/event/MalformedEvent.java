package dev.tocsin.kit.event;

/** Thrown for a message that is no CloudEvent, or whose data does not have the shape that the reader needs. */
public class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message what is wrong, without any of the content */
    public MalformedEvent(String message) {
        super(message);
    }

    /** @param message what is wrong, without any of the content */
    public MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
