package dev.tocsin.incident.normal;

/** Thrown for a payload without the shape that its format promises; trying again with the same mapper gives the same. */
public class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason what is wrong, without any of the content */
    public Unreadable(String reason) {
        super(reason);
    }

    /** What is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
