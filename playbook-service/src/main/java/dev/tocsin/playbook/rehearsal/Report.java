package dev.tocsin.playbook.rehearsal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rehearsal; all times are those of its own clock. Steps stand in the order in which they began, those of called playbooks among
 * them.
 */
public record Report(
        State state,
        @Nullable String failure,
        Instant startedAt,
        Instant endedAt,
        List<StepReport> steps,
        List<Sent> commands,
        List<Wait> waits,
        List<Entry> log,
        Map<String, String> variables) {

    /** How it ended; WAITING if nobody answers any more, CUT if it went on for longer than a rehearsal may. */
    public enum State {
        COMPLETED("completed"),
        EXCEPTION("exception"),
        FAILED("failed"),
        ABORTED("aborted"),
        WAITING("waiting"),
        CUT("cut");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        /** The name in answers. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    /** One execution of a step; calledBy is the step that called the playbook that it belongs to. */
    public record StepReport(
            String key,
            String stepId,
            String name,
            String type,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable String evaluated,
            @Nullable String calledBy) {}

    /** Something of note that happened. */
    public record Entry(Instant at, String kind, @Nullable String step, String by, String summary) {}
}
