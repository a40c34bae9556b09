package dev.tocsin.playbook.drill;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rehearsal starts from: which version, and where the values of external variables come from. */
record Setting(
        @Nullable Integer version,
        @Nullable UUID incidentId,
        @Nullable SupposedIncident incident,
        Map<String, String> inputs) {}
