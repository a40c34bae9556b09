package dev.tocsin.playbook.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told to the world whenever something of note happens to a run; its whole state. Schema: run.changed.v1. */
record RunChanged(
        UUID runId,
        UUID incidentId,
        PlaybookRef playbook,
        String state,
        Instant startedAt,
        Instant updatedAt,
        List<StepEntry> steps,
        Happened change) {

    static final String TOPIC = "tocsin.runs";
    static final String TYPE = "dev.tocsin.run.changed.v1";

    /** The version that the run keeps to its end. */
    record PlaybookRef(String id, String name, int version) {}

    /** Where a step stands; of a step that ran several times, its latest execution. */
    record StepEntry(
            String stepId,
            String name,
            String type,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int attempts,
            @Nullable String outcome) {}

    /** What happened just now. */
    record Happened(String kind, @Nullable String stepId, Instant at, String by, String summary) {}
}
