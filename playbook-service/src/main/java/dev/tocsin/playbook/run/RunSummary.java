package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.RunChanged.PlaybookRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run in a list; a dry one changes nothing outside. */
record RunSummary(
        UUID runId,
        UUID incidentId,
        PlaybookRef playbook,
        String state,
        boolean dryRun,
        String startedBy,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant endedAt,
        long version) {}
