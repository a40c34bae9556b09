package dev.tocsin.kit.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import dev.tocsin.kit.event.Tracing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** What happens to one picked row: the handler is called, and how that went is written down. */
@Singleton
class Run {
    private static final Logger LOG = Logger.getLogger(Run.class);

    private final WorkRows rows;
    private final Envelopes envelopes;
    private final Tracing tracing;
    private final WorkMetrics metrics;
    private final Clock clock;

    Run(WorkRows rows, Envelopes envelopes, Tracing tracing, WorkMetrics metrics, Clock clock) {
        this.rows = rows;
        this.envelopes = envelopes;
        this.tracing = tracing;
        this.metrics = metrics;
        this.clock = clock;
    }

    void execute(WorkHandler handler, Execution run) {
        var envelope = envelopes.open(WorkRows.data(run));
        var task = task(run, envelope);
        tracing.within(task.kind() + " run", envelope.traceparent(), () -> handler.run(task));
    }

    void succeeded(ExecutionComplete complete) {
        var run = complete.getExecution();
        var ended = rows.end(run);
        metrics.ran(run.getTaskName(), ended ? "done" : "again", complete.getDuration());
    }

    /** A try failed, or the process that ran it died. */
    void failed(WorkHandler handler, ExecutionComplete complete) {
        var run = complete.getExecution();
        var cause = complete.getCause().orElseGet(() -> new IllegalStateException("the process that ran it died"));
        var failures = run.consecutiveFailures + 1;
        if (cause instanceof GiveUp || failures >= handler.retry().tries()) {
            bury(handler, complete, cause);
            return;
        }
        LOG.warnf("work failed kind=%s id=%s attempt=%d because=%s", run.getTaskName(), run.getId(), failures, cause);
        again(handler, run, failures);
        metrics.ran(run.getTaskName(), "failed", complete.getDuration());
    }

    private void bury(WorkHandler handler, ExecutionComplete complete, Throwable cause) {
        var run = complete.getExecution();
        try {
            var buried = QuarkusTransaction.requiringNew().call(() -> end(handler, run, cause));
            if (buried) {
                LOG.errorf(cause, "work given up kind=%s id=%s", run.getTaskName(), run.getId());
            }
            metrics.ran(run.getTaskName(), buried ? "dead" : "again", complete.getDuration());
        } catch (RuntimeException e) {
            LOG.errorf(e, "work could not be given up kind=%s id=%s", run.getTaskName(), run.getId());
            again(handler, run, run.consecutiveFailures + 1);
        }
    }

    private boolean end(WorkHandler handler, Execution run, Throwable cause) {
        var ended = rows.end(run);
        if (ended) {
            handler.dead(task(run, envelopes.open(WorkRows.data(run))), cause);
        }
        return ended;
    }

    private void again(WorkHandler handler, Execution run, int failures) {
        rows.retry(run, failures, clock.instant().plus(handler.retry().pauseAfter(failures)));
    }

    private static Task task(Execution run, Envelopes.Envelope envelope) {
        return new Task(
                run.getTaskName(),
                run.getId(),
                run.consecutiveFailures + 1,
                run.version,
                envelope.token(),
                envelope.data());
    }
}
