package dev.tocsin.kit.retention;

import dev.tocsin.kit.transaction.Transactions;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes notes of the inbox and answers to idempotency keys that are too old to matter, by one replica at a time. */
@Singleton
class Housekeeping implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final String KIND = "kit-housekeeping";
    private static final String ID = "all";

    private final Work work;
    private final Transactions transactions;
    private final RetentionConfig config;
    private final DataSource database;
    private final Clock clock;

    Housekeeping(Work work, Transactions transactions, RetentionConfig config, DataSource database, Clock clock) {
        this.work = work;
        this.transactions = transactions;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        try {
            transactions.runNew(() -> work.schedule(KIND, ID, clock.instant(), null));
        } catch (RuntimeException e) {
            LOG.warnf("housekeeping not scheduled because=%s", e.toString());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        remove("delete from inbox where received_at < ?", config.inbox());
        remove("delete from idempotency where created_at < ?", config.idempotency());
        transactions.runNew(this::again);
    }

    @Override
    public void dead(Task task, Throwable cause) {
        again();
    }

    private void again() {
        work.schedule(KIND, ID, clock.instant().plus(config.every()), null);
    }

    private void remove(String sql, Duration age) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old notes could not be removed", e);
        }
    }
}
