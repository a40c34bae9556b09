package dev.tocsin.kit.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Schedules work in the caller's transaction; see the package's documentation. */
@ApplicationScoped
public class Work {
    private static final String RING = "dev.tocsin.kit.work.ring";
    private static final String REASON = "Work is scheduled in the transaction of the change that calls for it";

    private final WorkRows rows;
    private final Envelopes envelopes;
    private final Transactions transactions;
    private final Bell bell;
    private final Clock clock;
    private final ObjectMapper json;

    Work(WorkRows rows, Envelopes envelopes, Transactions transactions, Bell bell, Clock clock, ObjectMapper json) {
        this.rows = rows;
        this.envelopes = envelopes;
        this.transactions = transactions;
        this.bell = bell;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Schedules work, or moves the work of that kind and id to the new time with the new data and all its tries ahead. If it is running at this
     * moment, it runs once more, at the new time.
     *
     * @param data a record, or null
     */
    public void schedule(String kind, String id, Instant dueAt, @Nullable Object data) {
        transactions.require(REASON);
        rows.put(kind, id, dueAt, envelopes.wrap(data));
        if (!dueAt.isAfter(clock.instant())) {
            transactions.afterCommit(RING, bell::ring);
        }
    }

    /** Takes work back; what is running at this moment ends, and is not tried again. */
    public void cancel(String kind, String id) {
        transactions.require(REASON);
        rows.remove(kind, id);
    }

    /**
     * Ends the running work in the transaction of its effect. If it was scheduled anew meanwhile, that stands.
     *
     * @throws IllegalStateException if another replica has taken the work over or it was cancelled, so that the effect is rolled back
     */
    public void finish(Task task) {
        transactions.require("Work is finished in the transaction of its effect");
        rows.finishWithEffect(task);
    }

    /** The data of a task as the handler's own type; wrong shapes throw {@link GiveUp}. */
    public <T> T data(Task task, Class<T> type) {
        try {
            T value = json.reader()
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .forType(type)
                    .readValue(json.treeAsTokens(task.data()));
            if (value == null) {
                throw new GiveUp("work " + task.kind() + " has no data");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new GiveUp("data of work " + task.kind() + " is no " + type.getSimpleName(), e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
