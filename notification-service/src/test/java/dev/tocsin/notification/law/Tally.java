package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Counts what passed and keeps what failed, for one line at the end of a run. */
public final class Tally {

    private final String what;
    private final List<String> failures = new ArrayList<>();
    private int passed;

    /** Makes a tally of the things so named. */
    public Tally(String what) {
        this.what = what;
    }

    /** Counts one check, and fails the test that runs it where something differs. */
    public void count(String name, List<String> differences) {
        if (differences.isEmpty()) {
            passed++;
        } else {
            failures.add(name + ": " + String.join("; ", differences));
        }
        assertThat(differences).as(name).isEmpty();
    }

    /** Returns a line for each failure and the sum as the last one. */
    public List<String> lines() {
        var lines = new ArrayList<>(failures);
        lines.add("%s: %d passed, %d failed".formatted(what, passed, failures.size()));
        return lines;
    }
}
