package dev.tocsin.playbook.rehearsal;

import com.fasterxml.jackson.annotation.JsonValue;

/** A value that a dry run takes an output to have: because it was given, because conditions ask for it, or since something has to stand there. */
public record Supposition(String stepId, String step, String variable, String value, Ground ground) {
    /** Why it is supposed. */
    public enum Ground {
        GIVEN("given"),
        BRANCH("branch"),
        PLACEHOLDER("placeholder");

        private final String wireName;

        Ground(String wireName) {
            this.wireName = wireName;
        }

        /** The name in answers. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }
}
