package dev.tocsin.kit.inbox;

import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.event.MalformedEvent;
import dev.tocsin.kit.event.Tracing;
import dev.tocsin.kit.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Applies each event once per consumer: a row that says so commits with the effect. */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final String INSERT =
            "insert into inbox (consumer, event_id, received_at) values (?, ?, ?) on conflict do nothing";
    private static final String ADVANCE =
            "insert into inbox_sequence as seen (consumer, subject, sequence) values (?, ?, ?)"
                    + " on conflict (consumer, subject) do update set sequence = excluded.sequence"
                    + " where seen.sequence <= excluded.sequence";

    private final DataSource database;
    private final Transactions transactions;
    private final CloudEvents events;
    private final Tracing tracing;
    private final MeterRegistry meters;
    private final Clock clock;

    Inbox(
            DataSource database,
            Transactions transactions,
            CloudEvents events,
            Tracing tracing,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.events = events;
        this.tracing = tracing;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Reads a message and applies it once, within the trace that it belongs to and in a transaction of its own. While the database is away, or the
     * transaction meets another one, it is tried again, and this does not return.
     *
     * @throws MalformedEvent if it is no event, which sends the record to the dead-letter topic, as does any other exception
     */
    public void consume(@Nullable String message, String consumer, Consumer<CloudEvent> effect) {
        try {
            var event = events.read(message);
            Runnable once = () -> transactions.runNew(() -> apply(event, consumer, () -> effect.accept(event)));
            tracing.within(event, consumer, () -> Patience.with(consumer, once));
        } catch (RuntimeException e) {
            count(consumer, e instanceof MalformedEvent ? "malformed" : "failed");
            LOG.warnf("event not applied consumer=%s because=%s", consumer, e.toString());
            throw e;
        }
    }

    /** Like {@link #consume}, for events that carry the whole state of their subject: one that is older than what was seen is dropped. */
    public void consumeState(@Nullable String message, String consumer, Consumer<CloudEvent> effect) {
        consume(message, consumer, event -> {
            if (newer(consumer, event.subject(), event.sequence())) {
                effect.accept(event);
            } else {
                LOG.debugf("stale event dropped consumer=%s event=%s", consumer, event.id());
                count(consumer, "stale");
            }
        });
    }

    /** In the caller's transaction: runs the effect unless this consumer has already applied the event; tells whether it ran. */
    public boolean once(String consumer, String eventId, Runnable effect) {
        if (update(INSERT, consumer, eventId, clock.instant().atOffset(ZoneOffset.UTC)) == 0) {
            return false;
        }
        effect.run();
        return true;
    }

    /** In the caller's transaction: notes the sequence of a subject's state; false if the consumer has already seen a newer one. */
    public boolean newer(String consumer, String subject, long sequence) {
        return update(ADVANCE, consumer, subject, sequence) == 1;
    }

    private void apply(CloudEvent event, String consumer, Runnable effect) {
        var applied = once(consumer, event.id(), effect);
        count(consumer, applied ? "applied" : "duplicate");
    }

    private void count(String consumer, String outcome) {
        meters.counter("tocsin.inbox.events", "consumer", consumer, "outcome", outcome)
                .increment();
    }

    private int update(String sql, Object... values) {
        transactions.require("An event is noted in the transaction of its effect");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The event could not be noted", e);
        }
    }
}
