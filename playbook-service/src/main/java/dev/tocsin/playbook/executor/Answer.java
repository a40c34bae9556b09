package dev.tocsin.playbook.executor;

/** What came back; the body is empty if it is longer than what may be read. */
record Answer(int status, String body, boolean isWhole) {
    boolean isSuccess() {
        return status / 100 == 2;
    }
}
