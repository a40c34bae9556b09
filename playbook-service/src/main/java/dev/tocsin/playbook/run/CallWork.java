package dev.tocsin.playbook.run;

import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Starts called playbooks, tells their callers how they ended, and stops those whose caller waits no longer. */
@ApplicationScoped
class CallWork implements WorkHandler {
    static final String KIND = "run-call";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Work work;
    private final CalledRuns calls;
    private final Clock clock;

    CallWork(Work work, CalledRuns calls, Clock clock) {
        this.clock = clock;
        this.work = work;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private void start(CallDue due) {
        if (calls.isPaused(due)) {
            work.schedule(KIND, due.workId(), clock.instant().plus(LOOK_AGAIN), due);
        } else {
            calls.start(due);
        }
    }

    @Override
    public void run(Task task) {
        var due = work.data(task, CallDue.class);
        QuarkusTransaction.requiringNew().run(() -> {
            calls.lock(due);
            work.finish(task);
            switch (due.deed()) {
                case START -> start(due);
                case REPORT -> calls.report(due);
                case STOP -> calls.stop(due);
            }
        });
    }
}
