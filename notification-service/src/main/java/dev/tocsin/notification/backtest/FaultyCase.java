package dev.tocsin.notification.backtest;

import java.util.List;

/** A case that cannot be judged, and what is wrong where: each fault begins with its place in the case. */
record FaultyCase(String id, List<String> faults) {

    /** Returns the case and its faults as one line. */
    String words() {
        return "Case " + id + " is faulty and left out: " + String.join("; ", faults);
    }
}
