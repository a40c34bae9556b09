package dev.tocsin.playbook.run;

import dev.tocsin.playbook.library.Edition;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a run is made of; matched tells that the incident called for it by itself, caller which step of another run did. */
record NewRun(
        UUID incidentId,
        Edition edition,
        Map<String, String> inputs,
        boolean isMatched,
        boolean isDry,
        String by,
        @Nullable Caller caller) {
    NewRun(UUID incidentId, Edition edition, Map<String, String> inputs, boolean isMatched, boolean isDry, String by) {
        this(incidentId, edition, inputs, isMatched, isDry, by, null);
    }
}
