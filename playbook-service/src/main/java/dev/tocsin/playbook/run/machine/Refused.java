package dev.tocsin.playbook.run.machine;

/** A value could not be read or written, or a condition not evaluated: the step at hand fails for this reason. */
final class Refused extends RuntimeException {
    private final Failure.Reason reason;

    Refused(Failure.Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Failure at(String key) {
        return new Failure(reason, key, String.valueOf(getMessage()));
    }
}
