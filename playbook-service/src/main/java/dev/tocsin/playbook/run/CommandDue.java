package dev.tocsin.playbook.run;

import java.util.UUID;

/** A command of a run that is to be sent. */
record CommandDue(UUID runId, String stepKey, int cursor) {
    /** Id of its work, and idempotency key for the system outside. */
    String workId() {
        return runId + "/" + stepKey + "/" + cursor;
    }
}
