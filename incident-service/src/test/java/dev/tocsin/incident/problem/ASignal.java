package dev.tocsin.incident.problem;

import dev.tocsin.incident.normal.KeyField;
import dev.tocsin.incident.normal.Level;
import dev.tocsin.incident.normal.Signal;
import dev.tocsin.incident.normal.SignalStatus;
import java.util.List;
import java.util.Map;

/** Builds signals for tests. */
record ASignal(String kind, Level level, Map<String, String> labels) {
    static ASignal of(String kind) {
        return new ASignal(kind, Level.HIGH, Map.of());
    }

    ASignal labelled(Map<String, String> more) {
        return new ASignal(kind, level, more);
    }

    ASignal at(Level other) {
        return new ASignal(kind, other, labels);
    }

    Signal build() {
        return identifiedBy(new KeyField("id", kind));
    }

    Signal identifiedBy(KeyField... identity) {
        return new Signal(
                "test",
                List.of(identity),
                kind,
                "A title with {kind} in it",
                level,
                null,
                SignalStatus.FIRING,
                null,
                null,
                null,
                null,
                null,
                labels,
                List.of(),
                false,
                0);
    }
}
