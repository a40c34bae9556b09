package dev.tocsin.playbook.rehearsal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waited for people: which step, for whom, from when to when, and what came of it; open to the end if endedAt is missing. */
public record Wait(
        String stepKey,
        String step,
        Kind kind,
        List<String> waitsFor,
        int quorum,
        String question,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String by,
        @Nullable String outcome) {

    /** What is waited for. */
    public enum Kind {
        TASK("task"),
        APPROVAL("approval");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name in answers. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    Wait ended(Instant at, String who, String how) {
        return new Wait(stepKey, step, kind, waitsFor, quorum, question, askedAt, at, who, how);
    }
}
