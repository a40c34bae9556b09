package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with rule files; a book with faults does not compile. */
final class RuleFaults {

    private final List<String> faults = new ArrayList<>();

    void add(String where, String what) {
        faults.add(where + ": " + what);
    }

    List<String> all() {
        return List.copyOf(faults);
    }
}
