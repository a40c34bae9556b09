package dev.tocsin.playbook.cacao;

import java.util.ArrayList;
import java.util.List;

/** Collects findings of one check. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void error(String rule, String pointer, String message, String hint) {
        found.add(Finding.error(rule, pointer, message, hint));
    }

    void warning(String rule, String pointer, String message, String hint) {
        found.add(Finding.warning(rule, pointer, message, hint));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError);
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
