package dev.tocsin.playbook.drill;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Play a playbook against a script, with time compressed; it starts at this instant of its own clock, else now. */
record DrillPlaybook(
        @Nullable @Positive Integer version,
        @Nullable UUID incidentId,
        @Nullable @Valid SupposedIncident incident,
        @Nullable @Size(max = 200) Map<String, @NotNull @Size(max = 10_000) String> inputs,
        @Nullable Instant startsAt,
        @NotNull @Size(max = 500) List<@NotNull @Valid ScriptLine> script) {
    Setting setting() {
        return new Setting(version, incidentId, incident, inputs == null ? Map.of() : inputs);
    }
}
