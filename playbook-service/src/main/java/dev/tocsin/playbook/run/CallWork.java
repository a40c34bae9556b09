package dev.tocsin.playbook.run;

import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Starts called playbooks, tells their callers how they ended, and stops those whose caller waits no longer. */
@ApplicationScoped
class CallWork implements WorkHandler {
    static final String KIND = "run-call";

    private final Work work;
    private final CalledRuns calls;

    CallWork(Work work, CalledRuns calls) {
        this.work = work;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        var due = work.data(task, CallDue.class);
        QuarkusTransaction.requiringNew().run(() -> {
            calls.lock(due);
            work.finish(task);
            switch (due.deed()) {
                case START -> calls.start(due);
                case REPORT -> calls.report(due);
                case STOP -> calls.stop(due);
            }
        });
    }
}
