package dev.tocsin.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.event.Tracing;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Stores events in the caller's transaction; the relay sends them to Kafka after it has committed. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = "insert into outbox"
            + " (event_id, topic, key, type, subject, sequence, traceparent, payload, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SIGNAL = "dev.tocsin.kit.outbox.signal";

    private final DataSource database;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Clock clock;
    private final Signal signal;

    Outbox(DataSource database, Transactions transactions, ObjectMapper json, Clock clock, Signal signal) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    /** Appends one event; refused with {@link IllegalStateException} outside of a transaction. */
    public void append(NewEvent event) {
        transactions.require("An event is appended in the transaction of the change that it tells of");
        insert(event, Ids.next());
        transactions.afterCommit(SIGNAL, signal::raise);
    }

    private void insert(NewEvent event, UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, id);
            statement.setString(2, event.topic());
            statement.setString(3, event.key());
            statement.setString(4, event.type());
            statement.setString(5, event.subject());
            statement.setLong(6, event.sequence());
            statement.setString(7, Tracing.current());
            statement.setString(8, json.writeValueAsString(event.data()));
            statement.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The event could not be stored", e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of a " + event.type() + " cannot be written as JSON", e);
        }
    }
}
