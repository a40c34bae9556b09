package dev.tocsin.kit.things;

import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.inbox.Inbox;
import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The consumer of the tests: a row for each time that an effect happens, so that one too many shows. */
@Singleton
class Heard {
    static final String CONSUMER = "heard";

    private final Inbox inbox;
    private final Sql sql;

    Heard(Inbox inbox, Sql sql) {
        this.inbox = inbox;
        this.sql = sql;
    }

    @Incoming("things")
    @Blocking
    void on(String message) {
        inbox.consumeState(message, CONSUMER, this::write);
    }

    private void write(CloudEvent event) {
        sql.update(
                "insert into heard (subject, sequence, trace) values (?, ?, ?)",
                event.subject(),
                event.sequence(),
                Span.current().getSpanContext().getTraceId());
    }
}
