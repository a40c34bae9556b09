package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.machine.RunEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One event of a run. */
@Entity
@Table(name = "run_event")
class RunLogEntry {
    @EmbeddedId
    private Key key;

    private String kind;
    private String event;

    @SuppressWarnings("UnusedVariable") // for people who read the table
    private Instant at;

    protected RunLogEntry() {}

    RunLogEntry(Key key, RunEvent event) {
        this.key = key;
        this.kind = StateJson.kind(event);
        this.event = StateJson.write(event);
        this.at = event.at();
    }

    /** Which event of which run, counted from 1. */
    @Embeddable
    record Key(UUID runId, long position) implements Serializable {}

    RunLogView view() {
        return RunLogView.of(key.position(), kind, event());
    }

    RunEvent event() {
        return StateJson.event(kind, event);
    }
}
