package dev.tocsin.kit.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tocsin.kit.id.Ids;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The scheduler of this replica: takes what is due and hands it to the handlers. */
@Singleton
class Workers {
    private static final int MISSED_HEARTBEATS = 4;
    // Work of a kind that this version does not know belongs to another version; it is kept, for any length of time
    // that matters.
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final DataSource database;
    private final List<WorkHandler> handlers;
    private final WorkConfig config;
    private final Run run;
    private final WorkMetrics metrics;
    private final Bell bell;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    Workers(
            DataSource database,
            @All List<WorkHandler> handlers,
            WorkConfig config,
            Run run,
            WorkMetrics metrics,
            Bell bell,
            Clock clock) {
        this.database = database;
        this.handlers = handlers;
        this.config = config;
        this.run = run;
        this.metrics = metrics;
        this.bell = bell;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.run() && !handlers.isEmpty()) {
            var built = build();
            scheduler = built;
            built.start();
            bell.onRing(built::triggerCheckForDueExecutions);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        bell.onRing(() -> {});
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private Scheduler build() {
        var tasks = handlers.stream().map(this::task).toList();
        return Scheduler.create(database, List.copyOf(tasks))
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .clock(clock::instant)
                .serializer(new Bytes())
                .threads(config.threads())
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("work-", 0).factory()))
                .pollingInterval(config.poll())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(FOR_EVER)
                .shutdownMaxWait(config.patience())
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(new Measure(metrics))
                .build();
    }

    private com.github.kagkarlsson.scheduler.task.Task<byte[]> task(WorkHandler handler) {
        return Tasks.custom(handler.kind(), byte[].class)
                .onFailure((complete, _) -> run.failed(handler, complete))
                .onDeadExecution((complete, _) -> run.failed(handler, complete))
                .execute((_, context) -> {
                    run.execute(handler, context.getExecution());
                    return (complete, _) -> run.succeeded(complete);
                });
    }

    private static final class Bytes implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return (byte[]) data;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return type.cast(bytes);
        }
    }

    private static final class Measure extends AbstractSchedulerListener {
        private final WorkMetrics metrics;

        Measure(WorkMetrics metrics) {
            this.metrics = metrics;
        }

        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
                metrics.refresh();
            }
        }
    }
}
