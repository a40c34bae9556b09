package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a first look at a message found.
 *
 * @param refusal why it is not taken; null if it is
 * @param reason the same in words
 * @param signals how many findings can be read
 * @param faults the findings that cannot, each with its place
 */
record Reading(@Nullable IncidentProblem refusal, @Nullable String reason, int signals, List<String> faults) {
    static Reading of(int signals, List<String> faults) {
        return new Reading(null, null, signals, faults);
    }

    static Reading refused(IncidentProblem refusal, String reason) {
        return new Reading(refusal, reason, 0, List.of());
    }
}
