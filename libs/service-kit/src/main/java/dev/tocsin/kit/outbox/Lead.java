package dev.tocsin.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to relay: a session's advisory lock. All reading and deleting goes through the connection that holds the lock, so that
 * whoever loses the connection loses the right with it and cannot delete what its successor is about to send.
 */
final class Lead implements AutoCloseable {
    private static final long LOCK = 0x746f_6373_696e_0001L; // "tocsin", 1; the database is the service's own

    private final Connection connection;

    private Lead(Connection connection) {
        this.connection = connection;
    }

    static Optional<Lead> tryTake(DataSource database) throws SQLException {
        var connection = database.getConnection();
        var taken = false;
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            taken = isTrue(statement.executeQuery());
            return taken ? Optional.of(new Lead(connection)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    /** The oldest events that are there, save those of keys that are held back. */
    List<StoredEvent> read(int atMost, Collection<String> heldKeys) throws SQLException {
        var sql = "select position, event_id, topic, key, type, subject, sequence, traceparent, payload, created_at"
                + " from outbox where key <> all (?) order by position limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", heldKeys.toArray()));
            statement.setInt(2, atMost);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    void delete(Collection<StoredEvent> sent) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where position = any (?)")) {
            var positions = sent.stream().map(StoredEvent::position).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private static boolean isTrue(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getObject("event_id", java.util.UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("traceparent"),
                row.getString("payload"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
