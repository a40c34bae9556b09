package dev.tocsin.stack;

import dev.tocsin.stack.process.Folders;
import dev.tocsin.stack.process.Guard;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL as a child process. Each database belongs to a role of the same name (its password is the name too), which
 * is no superuser, so that row-level security holds here as it does in production.
 */
public final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Guard guard;

    private PostgresServer(EmbeddedPostgres postgres, Guard guard) {
        this.postgres = postgres;
        this.guard = guard;
    }

    /**
     * How to run it.
     *
     * @param data where its files lie; null for a folder that is removed at the end
     * @param port null for any free port
     * @param durable whether a commit is on the disk when it returns (fsync and synchronous_commit)
     */
    public record Settings(@Nullable Path data, @Nullable Integer port, boolean durable, List<String> databases) {
        public Settings {
            databases = List.copyOf(databases);
            databases.forEach(Settings::requireName);
        }

        /** Fast and forgetful, for feature tests: any port, no data kept, nothing synced. */
        public static Settings forgetful(String... databases) {
            return new Settings(null, null, false, List.of(databases));
        }

        /** As in production: what is committed survives a crash. */
        public static Settings durable(Path data, int port, String... databases) {
            return new Settings(data, port, true, List.of(databases));
        }

        private static void requireName(String database) {
            if (!database.matches("[a-z][a-z_]*")) {
                throw new IllegalArgumentException("not a name for a database: " + database);
            }
        }
    }

    /** Starts the server (1 to 5 seconds) and makes the databases that are not there yet. */
    public static PostgresServer start(Settings settings) {
        var data = settings.data() == null ? Folders.temporary("pg-") : Folders.made(settings.data());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(settings.data() == null)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", onOff(settings.durable()))
                .setServerConfig("synchronous_commit", onOff(settings.durable()))
                .setServerConfig("full_page_writes", onOff(settings.durable()))
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "128MB");
        if (settings.port() != null) {
            builder.setPort(settings.port());
        }
        try {
            var postgres = builder.start();
            var server = new PostgresServer(postgres, Guard.over(pid(data), "INT"));
            server.make(settings.databases());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start with the data in " + data, e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** A connection as superuser, for looking at what a service keeps and for breaking it on purpose. */
    public Connection connect(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        } finally {
            guard.close();
        }
    }

    private void make(List<String> databases) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (var name : databases) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    statement.execute("create role " + name + " login password '" + name + "'");
                }
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the databases " + databases, e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setString(1, name);
            return select.executeQuery().next();
        }
    }

    private static long pid(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }

    /** Unpacked once for each user of the machine, and shared by all who start a server. */
    private static Path binaries() {
        var folder = "tocsin-postgres-" + System.getProperty("user.name");
        return Folders.made(Path.of(System.getProperty("java.io.tmpdir"), folder));
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
