package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What a condition came to, the facts that it rests on and the paths of the facts that are missing. */
record Finding(Truth truth, List<Evidence> because, SequencedSet<String> missing) {

    private static final SequencedSet<String> NOTHING =
            Collections.unmodifiableSequencedSet(new LinkedHashSet<String>());

    /** One fact that counted: its path on the fact sheet and its value in words. */
    record Evidence(String path, String value) {}

    static Finding of(Truth truth, String path, Object value) {
        return truth == Truth.UNKNOWN
                ? unknown(path)
                : new Finding(truth, List.of(new Evidence(path, String.valueOf(value))), NOTHING);
    }

    static Finding unknown(String path) {
        var missing = new LinkedHashSet<String>();
        missing.add(path);
        return new Finding(Truth.UNKNOWN, List.of(), missing);
    }

    /** Returns what one part rests on that decides alone. */
    static Finding decided(Truth truth, Finding by) {
        return new Finding(truth, by.because(), NOTHING);
    }

    Finding negated() {
        return new Finding(truth.negated(), because, missing);
    }

    /** Joins what the parts that decided rest on; where they leave it open, also what is missing to them. */
    static Finding join(Truth truth, List<Condition> parts, Inquiry inquiry) {
        var because = new ArrayList<Evidence>();
        var missing = truth == Truth.UNKNOWN ? new LinkedHashSet<String>() : NOTHING;
        for (var part : parts) {
            var found = part.find(inquiry);
            for (var evidence : found.because()) {
                if (!because.contains(evidence)) {
                    because.add(evidence);
                }
            }
            if (truth == Truth.UNKNOWN && found.truth() == Truth.UNKNOWN) {
                missing.addAll(found.missing());
            }
        }
        return new Finding(truth, because, missing);
    }
}
