package dev.tocsin.playbook.run.machine;

import org.jspecify.annotations.Nullable;

/** Something that the world is told about a run; key is the step execution, null when it is about the run. */
public record Change(Kind kind, @Nullable String key, String by, String summary) {
    /** Author of what no person did. */
    public static final String ENGINE = "playbook-service";

    /** Kinds of change. */
    public enum Kind {
        RUN_STARTED("run-started"),
        STEP_FINISHED("step-finished"),
        STEP_FAILED("step-failed"),
        APPROVAL_REQUESTED("approval-requested"),
        APPROVAL_DECIDED("approval-decided"),
        TASK_REQUESTED("task-requested"),
        TASK_DONE("task-done"),
        RUN_PAUSED("run-paused"),
        RUN_RESUMED("run-resumed"),
        RUN_ABORTED("run-aborted"),
        STEP_RETRIED("step-retried"),
        DUTY_AWAITED("duty-awaited"),
        DUTY_REACHED("duty-reached"),
        EVIDENCE_AWAITED("evidence-awaited"),
        EVIDENCE_WAIVED("evidence-waived"),
        STEP_UNDONE("step-undone"),
        UNDO_FAILED("undo-failed"),
        RUN_FINISHED("run-finished");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name in events. */
        public String wireName() {
            return wireName;
        }
    }
}
