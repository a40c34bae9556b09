package dev.tocsin.playbook.condition;

/** A condition that is neither true nor false, because a value is unknown or does not fit its type (the step fails). */
public final class Unevaluable extends RuntimeException {
    public Unevaluable(String message) {
        super(message);
    }
}
