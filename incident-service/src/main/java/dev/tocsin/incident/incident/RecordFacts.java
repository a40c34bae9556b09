package dev.tocsin.incident.incident;

import dev.tocsin.incident.fact.RecordFact;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Facts to record together: all of them, or none if one is faulty. */
public record RecordFacts(@NotEmpty @Size(max = 500) List<@NotNull RecordFact> facts) {}
