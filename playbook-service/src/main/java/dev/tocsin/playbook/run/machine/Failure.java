package dev.tocsin.playbook.run.machine;

/** Why a step failed: a word for programs, the key of the step where it began, and a sentence for people. */
public record Failure(Reason reason, String at, String detail) {
    /** What can go wrong. */
    public enum Reason {
        COMMAND_FAILED("command_failed"),
        PLAYBOOK_FAILED("playbook_failed"),
        ACTION_TIMEOUT("action_timeout"),
        VARIABLE_UNKNOWN("variable_unknown"),
        VARIABLE_REFUSED("variable_refused"),
        CONDITION_UNEVALUABLE("condition_unevaluable"),
        ITERATION_LIMIT("iteration_limit"),
        REJECTED("rejected"),
        LIMIT_EXCEEDED("limit_exceeded"),
        APPROVAL_EXPIRED("approval_expired"),
        APPROVAL_VOID("approval_void");

        private final String wireName;

        Reason(String wireName) {
            this.wireName = wireName;
        }

        /** The word in answers and logs. */
        public String wireName() {
            return wireName;
        }
    }
}
