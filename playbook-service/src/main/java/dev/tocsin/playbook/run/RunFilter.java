package dev.tocsin.playbook.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which runs are wanted; before is the id at which the page before ended. */
record RunFilter(
        @Nullable UUID incidentId,
        @Nullable String state,
        @Nullable Instant updatedSince,
        @Nullable UUID before) {}
