package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.RunChanged.PlaybookRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as a graph: steps with their states, and the ways between them, taken or not. Undo is what an abort with compensation would send now, in order. */
record RunView(
        UUID runId,
        UUID incidentId,
        PlaybookRef playbook,
        String state,
        boolean dryRun,
        String startedBy,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable UUID calledByRunId,
        @Nullable Paused paused,
        List<ApprovalView.Command> undo,
        List<Node> nodes,
        List<Edge> edges,
        long version) {

    /** A step; of one that ran several times, its latest execution. Called is the latest run of the playbook that it calls; stands for says what it waits for if nobody is asked and nothing runs. */
    record Node(
            String stepId,
            String name,
            String type,
            String state,
            @Nullable String description,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int attempts,
            @Nullable String outcome,
            @Nullable Manual manual,
            @Nullable UUID approvalId,
            @Nullable UUID calledRunId,
            List<Try> tries,
            @Nullable Undone undone,
            @Nullable String standsFor) {}

    /** Since when nothing new starts, and why. */
    record Paused(Instant at, String by, String reason) {}

    /** How it went to take a step back. */
    record Undone(
            String state,
            @Nullable String outcome,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /** What a person is asked to do, the outcomes to choose from, and the variables to fill. */
    record Manual(String instructions, List<String> outcomes, List<String> values) {}

    /** One try of one command. */
    record Try(
            int command,
            int number,
            String state,
            @Nullable String detail,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** A way from one step to another. */
    record Edge(String from, String to, @Nullable String label, boolean taken) {}
}
