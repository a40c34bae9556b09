package dev.tocsin.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Meters of the outbox: how much waits, since when, what was relayed and what failed. */
@Singleton
class OutboxMetrics {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DataSource database;
    private final Clock clock;
    private final Counter relayed;
    private final Counter failures;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestAge = new AtomicLong();
    private final AtomicReference<Instant> measuredAt = new AtomicReference<>(Instant.EPOCH);

    OutboxMetrics(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.relayed = meters.counter("tocsin.outbox.relayed");
        this.failures = meters.counter("tocsin.outbox.failures");
        meters.gauge("tocsin.outbox.pending", pending);
        meters.gauge("tocsin.outbox.oldest.age.seconds", oldestAge);
    }

    void relayed(int events) {
        relayed.increment(events);
    }

    long pending() {
        return pending.get();
    }

    Duration oldestAge() {
        return Duration.ofSeconds(oldestAge.get());
    }

    void failed() {
        failures.increment();
    }

    /** Measures the table anew, at most every few seconds. */
    void refresh() throws SQLException {
        var now = clock.instant();
        if (measuredAt.get().plus(FRESH).isAfter(now)) {
            return;
        }
        measuredAt.set(now);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*), min(created_at) from outbox");
                var row = statement.executeQuery()) {
            if (row.next()) {
                pending.set(row.getLong(1));
                var oldest = row.getObject(2, OffsetDateTime.class);
                oldestAge.set(
                        oldest == null
                                ? 0
                                : Duration.between(oldest.toInstant(), now).toSeconds());
            }
        }
    }
}
