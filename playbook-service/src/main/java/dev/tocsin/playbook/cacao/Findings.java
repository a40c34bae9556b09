package dev.tocsin.playbook.cacao;

import java.util.ArrayList;
import java.util.List;

/** Collects findings of one check, up to a limit, so that a hostile document cannot fill the memory with them. */
final class Findings {
    static final int MOST = 1_000;

    private final List<Finding> found = new ArrayList<>();
    private final boolean toRun;
    private boolean isInvalid;

    Findings(boolean toRun) {
        this.toRun = toRun;
    }

    void add(Rule rule, String pointer, String message, String hint) {
        isInvalid |= rule.severity() == Severity.ERROR;
        if (found.size() < MOST) {
            found.add(Finding.of(rule, rule.severity().level(toRun), pointer, message, hint));
        } else if (found.size() == MOST) {
            found.add(Finding.of(
                    Rule.FINDINGS_CUT,
                    Finding.Level.ERROR,
                    "",
                    "There are more than " + MOST + " findings; the others are left out",
                    "Mend these and check again"));
        }
    }

    /** Whether it is meant to be run, not only looked at. */
    boolean isToRun() {
        return toRun;
    }

    /** Whether the document broke a MUST about structure, so that it cannot be read into the model. */
    boolean isInvalid() {
        return isInvalid;
    }

    List<Finding> list() {
        return List.copyOf(found);
    }

    /** Pointer to a step or to a property of it. */
    static String step(String id, String... path) {
        return at("workflow", id) + (path.length == 0 ? "" : at(path));
    }

    static String at(String... path) {
        StringBuilder pointer = new StringBuilder();
        for (String part : path) {
            pointer.append('/').append(part.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
