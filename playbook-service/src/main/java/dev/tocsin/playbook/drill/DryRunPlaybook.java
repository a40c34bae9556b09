package dev.tocsin.playbook.drill;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Show what a run would do. Values of external variables come from the incident (a known one, or supposed facts) and from inputs; assumptions are
 * outcomes and outputs of steps that are to be taken for granted.
 */
record DryRunPlaybook(
        @Nullable @Positive Integer version,
        @Nullable UUID incidentId,
        @Nullable @Valid SupposedIncident incident,
        @Nullable @Size(max = 200) Map<String, @NotNull @Size(max = 10_000) String> inputs,
        @Nullable @Size(max = 500) List<@NotNull @Valid ScriptLine> assumptions) {
    Setting setting() {
        return new Setting(version, incidentId, incident, inputs == null ? Map.of() : inputs);
    }

    List<ScriptLine> lines() {
        return assumptions == null ? List.of() : assumptions;
    }
}
