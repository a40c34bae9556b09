package dev.tocsin.playbook.run;

import java.util.UUID;

/** Something that is to be done about a call of another playbook, by the calling run and step execution. */
record CallDue(UUID runId, String stepKey, Deed deed) {
    /** What is to be done. */
    enum Deed {
        START,
        REPORT,
        STOP
    }

    String workId() {
        return runId + "/" + stepKey + "/" + deed;
    }
}
