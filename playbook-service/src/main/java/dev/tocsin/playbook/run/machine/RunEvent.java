package dev.tocsin.playbook.run.machine;

import java.time.Instant;
import java.util.Map;

/** What can happen to a run. Key names the step execution, cursor the command in it, at is when it happened. */
public sealed interface RunEvent {
    /** When it happened. */
    Instant at();

    /** The run begins. */
    record Begun(Instant at) implements RunEvent {}

    /** An executor is about to send a command; counted, so that people see how often. */
    record Attempted(String key, int cursor, Instant at) implements RunEvent {}

    /** A command did what it should, or a person finished; values are for the step's out_args. */
    record Succeeded(String key, int cursor, Map<String, String> values, String outcome, String by, Instant at)
            implements RunEvent {}

    /** A command failed for good. */
    record Failed(String key, int cursor, String detail, String by, Instant at) implements RunEvent {}

    /** A time that was asked for has come. */
    record Woken(String key, Timer timer, Instant at) implements RunEvent {}

    /** The people who may have said yes or no; by says who, for the record. */
    record Decided(String key, boolean approved, String by, String reason, Instant at) implements RunEvent {}

    /** A command was under way when the run was stopped, and nobody knows whether it had its effect. */
    record Interrupted(String key, int cursor, Instant at) implements RunEvent {}

    /** A person stopped the run; compensate says whether what it did is taken back. */
    record Aborted(String by, String reason, boolean compensate, Instant at) implements RunEvent {
        public Aborted(String by, String reason, Instant at) {
            this(by, reason, false, at);
        }
    }

    /** A person wants that nothing new starts. */
    record Paused(String by, String reason, Instant at) implements RunEvent {}

    /** A person wants a paused run to go on. */
    record Resumed(String by, String reason, Instant at) implements RunEvent {}

    /** A person wants a failed step tried again. */
    record Retried(String key, String by, String reason, Instant at) implements RunEvent {}

    /** The duty that a step waited for is met, or near enough; because says which. */
    record Released(String key, String because, Instant at) implements RunEvent {}

    /** A commander says that a step has no evidence to preserve. */
    record Waived(String key, String by, String reason, Instant at) implements RunEvent {}

    /** A person decided that a step is not done, and that the run goes on as after a success. */
    record Skipped(String key, String by, String reason, Instant at) implements RunEvent {}

    /** What a time is asked for. */
    enum Timer {
        DELAY,
        TIMEOUT,
        APPROVAL,
        RETRY
    }
}
