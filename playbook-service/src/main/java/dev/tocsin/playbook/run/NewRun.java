package dev.tocsin.playbook.run;

import dev.tocsin.playbook.library.Edition;
import java.util.Map;
import java.util.UUID;

/** What a run is made of; matched tells that the incident called for it by itself. */
record NewRun(
        UUID incidentId, Edition edition, Map<String, String> inputs, boolean isMatched, boolean isDry, String by) {}
