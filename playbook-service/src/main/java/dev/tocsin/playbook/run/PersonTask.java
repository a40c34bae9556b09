package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.machine.RunCommand;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of something that a person is asked to do. */
@Entity
@Table(name = "task")
@SuppressWarnings("UnusedVariable") // some columns are read by queries and people only
class PersonTask {
    static final String OPEN = "open";

    @Id
    private UUID id;

    private UUID runId;
    private String stepKey;
    private int cursor;
    private String instructions;
    private String wanted;
    private String state;
    private Instant requestedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    protected PersonTask() {}

    PersonTask(UUID id, UUID runId, RunCommand.AskPerson ask, Instant now) {
        this.id = id;
        this.runId = runId;
        this.stepKey = ask.key();
        this.cursor = ask.cursor();
        this.instructions = ask.text();
        this.wanted = StateJson.write(ask.wanted());
        this.state = OPEN;
        this.requestedAt = now;
    }

    void end(String how, @Nullable String by, Instant now) {
        state = how;
        endedBy = by;
        endedAt = now;
    }

    String stepKey() {
        return stepKey;
    }

    int cursor() {
        return cursor;
    }

    String instructions() {
        return instructions;
    }

    List<String> wanted() {
        return StateJson.texts(wanted);
    }
}
