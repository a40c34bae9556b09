package dev.tocsin.kit.outbox;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends a batch in waves: one event of each key at a time, all of a wave at once. An event that fails ends its key's turn, so that nothing
 * overtakes it.
 */
@Singleton
class Waves {
    private static final Logger LOG = Logger.getLogger(Waves.class);

    private final Sender sender;

    Waves(Sender sender) {
        this.sender = sender;
    }

    /**
     * What became of a batch.
     *
     * @param failed true if the broker failed some of it, which is worth a pause
     * @param refusedKeys keys whose next event no broker will ever take
     */
    record Outcome(List<StoredEvent> sent, boolean failed, Set<String> refusedKeys) {}

    Outcome send(List<StoredEvent> batch) {
        var outcome = new Tally();
        var waiting = byKey(batch);
        while (!waiting.isEmpty()) {
            wave(waiting, outcome);
            waiting.values().removeIf(Collection::isEmpty);
        }
        return new Outcome(outcome.sent, outcome.failed, outcome.refusedKeys);
    }

    private void wave(Map<String, Deque<StoredEvent>> waiting, Tally tally) {
        var underWay = new LinkedHashMap<StoredEvent, CompletableFuture<StoredEvent>>();
        for (var queue : waiting.values()) {
            var event = queue.removeFirst();
            var sending = sender.send(event);
            underWay.put(event, sending);
            if (isUnreachable(sending)) {
                break;
            }
        }
        underWay.forEach((event, sending) -> {
            if (!tally.await(event, sending)) {
                waiting.remove(event.key());
            }
        });
        if (underWay.values().stream().anyMatch(Waves::isUnreachable)) {
            waiting.clear();
        }
    }

    // A producer that knows no broker blocks in each call until it gives up: one such wait is enough for a batch.
    private static boolean isUnreachable(CompletableFuture<StoredEvent> sending) {
        return sending.isCompletedExceptionally() && sending.exceptionNow() instanceof TimeoutException;
    }

    private static Map<String, Deque<StoredEvent>> byKey(List<StoredEvent> batch) {
        var keys = new LinkedHashMap<String, Deque<StoredEvent>>();
        for (var event : batch) {
            keys.computeIfAbsent(event.key(), _ -> new ArrayDeque<>()).add(event);
        }
        return keys;
    }

    private static final class Tally {
        private final List<StoredEvent> sent = new ArrayList<>();
        private final Set<String> refusedKeys = new HashSet<>();
        private boolean failed;

        boolean await(StoredEvent event, CompletableFuture<StoredEvent> sending) {
            try {
                sent.add(sending.join());
                return true;
            } catch (CompletionException e) {
                judge(event, e.getCause() == null ? e : e.getCause());
                return false;
            }
        }

        private void judge(StoredEvent event, Throwable failure) {
            if (isForEver(failure)) {
                refusedKeys.add(event.key());
                LOG.errorf(
                        failure,
                        "event refused by Kafka, its key waits event=%s type=%s",
                        event.eventId(),
                        event.type());
            } else if (!failed) {
                failed = true;
                LOG.warnf("event not sent yet event=%s because=%s", event.eventId(), failure.toString());
            }
        }

        private static boolean isForEver(Throwable failure) {
            return failure instanceof RecordTooLargeException
                    || failure instanceof SerializationException
                    || failure instanceof InvalidTopicException
                    || failure instanceof IllegalStateException;
        }
    }
}
