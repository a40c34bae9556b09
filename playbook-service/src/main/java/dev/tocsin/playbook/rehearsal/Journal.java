package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.rehearsal.Report.Entry;
import dev.tocsin.playbook.run.machine.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written down while a rehearsal goes on. */
final class Journal {
    final List<Sent> sent = new ArrayList<>();
    final List<Entry> log = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<RehearsedRun> owners = new ArrayList<>();

    void told(RehearsedRun run, Instant at, Change change) {
        String step = change.key() == null ? null : run.name(change.key());
        log.add(new Entry(at, change.kind().wireName(), step, change.by(), change.summary()));
        if (change.key() != null
                && (change.kind() == Change.Kind.TASK_DONE || change.kind() == Change.Kind.APPROVAL_DECIDED)) {
            end(run, change.key(), at, change.by(), change.summary());
        }
    }

    void late(@Nullable String step, Instant at, String by) {
        log.add(new Entry(at, "late-answer", step, by, "It came too late or twice, and changed nothing"));
    }

    void waits(RehearsedRun run, Wait wait) {
        waits.add(wait);
        owners.add(run);
    }

    /** Ends what this step execution still waits for. */
    void end(RehearsedRun run, String key, Instant at, String by, String how) {
        for (int i = 0; i < waits.size(); i++) {
            Wait wait = waits.get(i);
            if (owners.get(i) == run && wait.stepKey().equals(key) && wait.endedAt() == null) {
                waits.set(i, wait.ended(at, by, how));
            }
        }
    }

    List<Wait> waits() {
        return List.copyOf(waits);
    }
}
