package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.machine.RunState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a run; sequence counts what the world was told of it. */
@Entity
@Table(name = "run")
class Run {
    @Id
    private UUID id;

    private UUID incidentId;
    private UUID editionId;
    private String playbookId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private boolean matched;

    private boolean dry;
    private String status;
    private String state;
    private long sequence;
    private String startedBy;
    private Instant startedAt;
    private Instant updatedAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID calledBy;
    private @Nullable String calledByStep;
    private int callDepth;

    @Version
    private long version;

    protected Run() {}

    Run(UUID id, NewRun from, RunState first, Instant now) {
        this.id = id;
        this.incidentId = from.incidentId();
        this.editionId = from.edition().id();
        this.playbookId = from.edition().playbook().header().id();
        this.matched = from.isMatched();
        this.dry = from.isDry();
        this.startedBy = from.by();
        this.startedAt = now;
        if (from.caller() != null) {
            this.calledBy = from.caller().runId();
            this.calledByStep = from.caller().stepKey();
            this.callDepth = from.caller().depth();
        }
        become(first, now);
    }

    final void become(RunState next, Instant now) {
        status = word(next);
        state = StateJson.write(next);
        updatedAt = now;
        endedAt = next.status().isOpen() ? null : now;
    }

    long told() {
        sequence++;
        return sequence;
    }

    private static String word(RunState state) {
        return switch (state.status()) {
            case RUNNING -> state.isPaused() ? "paused" : state.rests() ? "waiting" : "running";
            case COMPENSATING -> "compensating";
            case COMPLETED -> "completed";
            // The failure was reported by the playbook's own handler, but what it was to do is not done.
            case EXCEPTION, FAILED -> "failed";
            case ABORTED -> "aborted";
        };
    }

    UUID id() {
        return id;
    }

    UUID incidentId() {
        return incidentId;
    }

    UUID editionId() {
        return editionId;
    }

    String playbookId() {
        return playbookId;
    }

    boolean isDry() {
        return dry;
    }

    String status() {
        return status;
    }

    RunState state() {
        return StateJson.state(state);
    }

    String startedBy() {
        return startedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** The step that called it; null if an incident or a person started it. */
    @Nullable
    Caller caller() {
        return calledBy == null || calledByStep == null ? null : new Caller(calledBy, calledByStep, callDepth);
    }

    @Nullable
    String calledByStep() {
        return calledByStep;
    }

    int callDepth() {
        return callDepth;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }
}
