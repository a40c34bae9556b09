package dev.tocsin.notification.law;

import java.util.List;

/** Thrown when rule files do not compile; names every fault with file, rule and place. */
public final class RuleBookFaulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    RuleBookFaulty(List<String> faults) {
        super("The rule book does not compile:\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Returns each fault, with file, rule and place. */
    public List<String> faults() {
        return faults;
    }
}
