package dev.tocsin.kit.outbox;

import dev.tocsin.kit.time.Pauses;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Relays the outbox to Kafka, at least once and in order per key. Of all replicas of a service one relays at a time. It reads, sends with no
 * transaction open, awaits every acknowledgement, and only then deletes; whatever dies in between is sent again.
 */
@Singleton
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final DataSource database;
    private final OutboxConfig config;
    private final Waves waves;
    private final OutboxMetrics metrics;
    private final Signal signal;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Relay(DataSource database, OutboxConfig config, Waves waves, OutboxMetrics metrics, Signal signal) {
        this.database = database;
        this.config = config;
        this.waves = waves;
        this.metrics = metrics;
        this.signal = signal;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        signal.raise();
        if (thread != null && !thread.join(PATIENCE_AT_STOP)) {
            thread.interrupt();
        }
    }

    private void run() {
        var pauses = new Pauses(config.firstPause(), config.longestPause());
        try {
            do {
                candidate(pauses);
            } while (!pause(config.candidacy()));
        } catch (InterruptedException _) {
            LOG.debug("outbox relay was interrupted");
        }
    }

    private void candidate(Pauses pauses) throws InterruptedException {
        try {
            metrics.refresh();
            leadIfFree(pauses);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(e, "outbox relay lost its database");
            pause(pauses.next());
        }
    }

    private void leadIfFree(Pauses pauses) throws SQLException, InterruptedException {
        var taken = Lead.tryTake(database);
        if (taken.isPresent()) {
            LOG.info("outbox relay leads");
            try (var lead = taken.get()) {
                lead(lead, pauses);
            }
        }
    }

    private void lead(Lead lead, Pauses pauses) throws SQLException, InterruptedException {
        var held = new HashSet<String>();
        while (stopped.getCount() > 0) {
            metrics.refresh();
            var batch = lead.read(config.batch(), held);
            var outcome = waves.send(batch);
            if (!outcome.sent().isEmpty()) {
                lead.delete(outcome.sent());
                metrics.relayed(outcome.sent().size());
            }
            settle(outcome, held, pauses, batch.size());
        }
    }

    private void settle(Waves.Outcome outcome, Set<String> held, Pauses pauses, int read) throws InterruptedException {
        held.addAll(outcome.refusedKeys());
        if (outcome.failed()) {
            metrics.failed();
            pause(pauses.next());
        } else if (read < config.batch()) {
            pauses.reset();
            signal.await(held.isEmpty() ? config.poll() : pauses.longest());
            held.clear();
        }
    }

    // Not to be cut short by appends, or a broker that is away would be asked again for each of them.
    private boolean pause(Duration pause) throws InterruptedException {
        return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
