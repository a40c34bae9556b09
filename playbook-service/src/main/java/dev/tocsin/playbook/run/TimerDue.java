package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.machine.RunEvent.Timer;
import java.util.UUID;

/** A time that a step of a run waits for. */
record TimerDue(UUID runId, String stepKey, Timer timer) {
    String workId() {
        return runId + "/" + stepKey + "/" + timer;
    }
}
