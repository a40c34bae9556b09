package dev.tocsin.playbook.run;

import java.util.UUID;

/** A step execution that waits for a duty and is to be looked at. */
record DutyDue(UUID runId, String stepKey) {
    String workId() {
        return runId + "/" + stepKey;
    }
}
