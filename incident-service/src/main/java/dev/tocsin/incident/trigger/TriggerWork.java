package dev.tocsin.incident.trigger;

import dev.tocsin.incident.problem.ProblemDesk;
import dev.tocsin.incident.problem.Sighting;
import dev.tocsin.incident.stream.Changes;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Makes problems of stored messages, tried again until it works. */
@ApplicationScoped
class TriggerWork implements WorkHandler {
    static final String KIND = "trigger-reading";

    private final TriggerMessages messages;
    private final ProblemDesk problems;
    private final Work work;
    private final Changes changes;
    private final Clock clock;

    TriggerWork(TriggerMessages messages, ProblemDesk problems, Work work, Changes changes, Clock clock) {
        this.messages = messages;
        this.problems = problems;
        this.work = work;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(Task task) {
        var message = messages.requireLocked(UUID.fromString(task.id()));
        if (message.isWaiting()) {
            message.processed(read(message), clock.instant());
            messages.flush();
            changes.announce("tocsin.triggers", null, "trigger-processed");
        }
        work.finish(task);
    }

    @Override
    public void dead(Task task, Throwable cause) {
        messages.requireLocked(UUID.fromString(task.id()))
                .failed("It could not be processed: " + cause.getClass().getSimpleName());
        changes.announce("tocsin.triggers", null, "trigger-failed");
    }

    private List<UUID> read(TriggerMessage message) {
        var found = new LinkedHashSet<UUID>();
        for (var signal : message.format().map(message.payload()).signals()) {
            problems.take(new Sighting(message.source(), signal, message.receivedAt()))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
