package dev.tocsin.kit.work;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Meters of work: runs by kind and outcome, how long they took, how much is overdue and since when. */
@Singleton
class WorkMetrics {
    private static final Logger LOG = Logger.getLogger(WorkMetrics.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String OVERDUE =
            "select count(*), min(execution_time) from scheduled_tasks" + " where execution_time <= ? and not picked";

    private final DataSource database;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong oldestAge = new AtomicLong();
    private final AtomicReference<Instant> measuredAt = new AtomicReference<>(Instant.EPOCH);

    WorkMetrics(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
        meters.gauge("tocsin.work.overdue", overdue);
        meters.gauge("tocsin.work.overdue.oldest.age.seconds", oldestAge);
    }

    /** @param outcome done, again (scheduled anew while it ran), failed or dead */
    void ran(String kind, String outcome, Duration took) {
        meters.timer("tocsin.work.runs", "kind", kind, "outcome", outcome).record(took);
    }

    /** Measures the table anew, at most every few seconds. */
    void refresh() {
        var now = clock.instant();
        if (measuredAt.get().plus(FRESH).isAfter(now)) {
            return;
        }
        measuredAt.set(now);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OVERDUE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                overdue.set(row.getLong(1));
                var oldest = row.getObject(2, OffsetDateTime.class);
                oldestAge.set(
                        oldest == null
                                ? 0
                                : Duration.between(oldest.toInstant(), now).toSeconds());
            }
        } catch (SQLException e) {
            LOG.debugf(e, "overdue work not measured");
        }
    }
}
