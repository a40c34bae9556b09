package dev.tocsin.playbook.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of one try of one command. */
@Entity
@Table(name = "attempt")
class Attempt {
    static final String BEGUN = "begun";
    static final String SUCCEEDED = "succeeded";
    static final String REFUSED = "refused";
    static final String NOT_DONE = "not-done";
    static final String UNKNOWN = "unknown";

    private static final Set<String> UNCLEAR = Set.of(BEGUN, UNKNOWN);

    @Id
    private UUID id;

    private UUID runId;
    private String stepKey;
    private int cursor;
    private int number;
    private String state;
    private @Nullable String detail;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    protected Attempt() {}

    Attempt(UUID id, CommandDue due, int number, Instant now) {
        this.id = id;
        this.runId = due.runId();
        this.stepKey = due.stepKey();
        this.cursor = due.cursor();
        this.number = number;
        this.state = BEGUN;
        this.startedAt = now;
    }

    void end(String how, String why, Instant now) {
        state = how;
        detail = why;
        endedAt = now;
    }

    /** Whether it was begun and nobody knows how it ended: the process died, or the answer was lost. */
    boolean mayHaveHappened() {
        return UNCLEAR.contains(state);
    }

    UUID id() {
        return id;
    }

    UUID runId() {
        return runId;
    }

    String stepKey() {
        return stepKey;
    }

    int cursor() {
        return cursor;
    }

    int number() {
        return number;
    }

    String state() {
        return state;
    }

    @Nullable
    String detail() {
        return detail;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
