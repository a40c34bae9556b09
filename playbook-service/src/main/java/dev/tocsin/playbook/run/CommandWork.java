package dev.tocsin.playbook.run;

import dev.tocsin.kit.work.Retry;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import dev.tocsin.playbook.executor.Executors;
import dev.tocsin.playbook.executor.Outcome;
import dev.tocsin.playbook.executor.TryAgain;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends commands: the try is written down, then made outside of any transaction, then its outcome is written down. */
@ApplicationScoped
class CommandWork implements WorkHandler {
    static final String KIND = "run-command";

    private final Work work;
    private final CommandTries tries;
    private final Executors executors;
    private final RunConfig config;

    CommandWork(Work work, CommandTries tries, Executors executors, RunConfig config) {
        this.work = work;
        this.tries = tries;
        this.executors = executors;
        this.config = config;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Retry retry() {
        return new Retry(config.tries(), config.firstPause(), config.longestPause());
    }

    @Override
    public void run(Task task) {
        var due = work.data(task, CommandDue.class);
        var begun = tries.begin(due).orElse(null);
        if (begun == null) {
            return;
        }
        try {
            ended(task, due, begun, executors.execute(begun.order()));
        } catch (TryAgain e) {
            tries.failed(begun, e);
            throw e;
        }
    }

    private void ended(Task task, CommandDue due, CommandTries.Begun begun, Outcome outcome) {
        try {
            tries.ended(task, due, begun, outcome);
        } catch (IllegalStateException _) {
            // The work was taken back, by a timeout or a person, or taken over while the answer was on its way.
            tries.endedLate(due, begun, outcome);
        }
    }

    @Override
    public void dead(Task task, Throwable cause) {
        tries.givenUp(work.data(task, CommandDue.class), cause);
    }
}
