package dev.tocsin.incident.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** Listens to what PostgreSQL carries from all replicas, on a connection of its own, since one of the pool would be held for ever. */
@Singleton
class Ear {
    private static final Logger LOG = Logger.getLogger(Ear.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int VALID_SECONDS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Broadcast broadcast;
    private final Missed missed;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    Ear(
            Broadcast broadcast,
            Missed missed,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.broadcast = broadcast;
        this.missed = missed;
        database.setURL(url);
        user.ifPresent(database::setUser);
        password.ifPresent(database::setPassword);
        database.setApplicationName("incident-service-changes");
        database.setTcpKeepAlive(true);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("change-ear").start(this::listenForEver);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void listenForEver() {
        var isFirst = true;
        while (!stopped) {
            try (var connection = database.getConnection()) {
                listen(connection, isFirst);
            } catch (SQLException e) {
                if (!stopped) {
                    LOG.warnf("not hearing of changes for the moment: %s", e.getMessage());
                }
            }
            isFirst = false;
            pause();
        }
    }

    private void listen(Connection connection, boolean isFirst) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Changes.CHANNEL);
        }
        if (!isFirst) {
            // Nobody knows what was said in between.
            missed.all().forEach(broadcast::tell);
        }
        var words = connection.unwrap(PGConnection.class);
        while (!stopped) {
            var heard = words.getNotifications(PATIENCE_MILLIS);
            if ((heard == null || heard.length == 0) && !connection.isValid(VALID_SECONDS)) {
                throw new SQLException("the connection has died");
            }
            for (var word : heard == null ? new org.postgresql.PGNotification[0] : heard) {
                broadcast.tell(word.getParameter());
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
