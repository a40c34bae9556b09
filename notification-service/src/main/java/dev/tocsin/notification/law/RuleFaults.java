package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with rule files; a book with faults does not compile. */
final class RuleFaults {

    private final List<RuleFault> faults = new ArrayList<>();

    void add(Spot spot, String what, String hint) {
        faults.add(new RuleFault(spot.file(), spot.pointer(), null, spot.words(), what, hint));
    }

    List<RuleFault> all() {
        return List.copyOf(faults);
    }
}
