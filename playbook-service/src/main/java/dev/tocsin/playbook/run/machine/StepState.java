package dev.tocsin.playbook.run.machine;

/** Where one execution of a step stands. */
public enum StepState {
    WAITING("waiting"),
    READY("ready"),
    RUNNING("running"),
    AWAITING_APPROVAL("awaiting-approval"),
    AWAITING_PERSON("awaiting-person"),
    DONE("done"),
    FAILED("failed"),
    SKIPPED("skipped");

    private final String wireName;

    StepState(String wireName) {
        this.wireName = wireName;
    }

    /** The name in events and answers. */
    public String wireName() {
        return wireName;
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return this != DONE && this != FAILED && this != SKIPPED;
    }
}
