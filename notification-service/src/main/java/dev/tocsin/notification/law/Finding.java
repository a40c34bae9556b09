package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What a condition came to, the facts that it rests on and the paths of the facts that are missing. */
record Finding(Truth truth, List<Evidence> because, SequencedSet<String> missing) {

    /** One fact that counted: its path on the fact sheet and its value in words. */
    record Evidence(String path, String value) {}

    static Finding of(Truth truth, String path, Object value) {
        return truth == Truth.UNKNOWN
                ? unknown(path)
                : new Finding(truth, List.of(new Evidence(path, String.valueOf(value))), new LinkedHashSet<>());
    }

    static Finding unknown(String path) {
        var missing = new LinkedHashSet<String>();
        missing.add(path);
        return new Finding(Truth.UNKNOWN, List.of(), missing);
    }

    Finding negated() {
        return new Finding(truth.negated(), because, missing);
    }

    /** Joins parts: one part with the deciding truth decides, else one unknown part leaves it open. */
    static Finding join(List<Finding> parts, Truth deciding) {
        var deciders = parts.stream().filter(part -> part.truth() == deciding).toList();
        if (!deciders.isEmpty()) {
            return merge(deciding, deciding == Truth.NO ? deciders.subList(0, 1) : deciders);
        }
        var open = parts.stream().anyMatch(part -> part.truth() == Truth.UNKNOWN);
        return merge(open ? Truth.UNKNOWN : deciding.negated(), parts);
    }

    private static Finding merge(Truth truth, List<Finding> parts) {
        var because = new ArrayList<Evidence>();
        var missing = new LinkedHashSet<String>();
        for (var part : parts) {
            part.because().stream()
                    .filter(evidence -> !because.contains(evidence))
                    .forEach(because::add);
            if (truth == Truth.UNKNOWN && part.truth() == Truth.UNKNOWN) {
                missing.addAll(part.missing());
            }
        }
        return new Finding(truth, because, missing);
    }
}
