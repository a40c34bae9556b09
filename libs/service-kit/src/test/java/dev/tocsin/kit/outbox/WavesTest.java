package dev.tocsin.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.event.Envelopes;
import dev.tocsin.kit.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class WavesTest {
    private final Answering sender = new Answering();
    private final Waves waves = new Waves(sender);

    @Test
    void sendOneEventOfEachKeyAtATime() {
        var outcome = waves.send(List.of(event("a", 1), event("a", 2), event("b", 3), event("a", 4), event("b", 5)));
        assertThat(sender.asked).containsExactly(1L, 3L, 2L, 5L, 4L);
        assertThat(outcome.sent()).hasSize(5);
        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.refusedKeys()).isEmpty();
    }

    @Test
    void letNothingOvertakeWhatFailed() {
        sender.failures.put(1L, new NotLeaderOrFollowerException("moved"));
        var outcome = waves.send(List.of(event("a", 1), event("a", 2), event("b", 3), event("b", 4)));
        assertThat(sender.asked).containsExactly(1L, 3L, 4L);
        assertThat(outcome.sent()).extracting(StoredEvent::position).containsExactly(3L, 4L);
        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.refusedKeys()).isEmpty();
    }

    @Test
    void holdAKeyWhoseEventNoBrokerWillEverTake() {
        sender.failures.put(1L, new RecordTooLargeException("a megabyte too much"));
        var outcome = waves.send(List.of(event("a", 1), event("a", 2), event("b", 3)));
        assertThat(outcome.sent()).extracting(StoredEvent::position).containsExactly(3L);
        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.refusedKeys()).containsExactly("a");
    }

    @Test
    void endAtABrokerThatIsAway() {
        sender.failures.put(2L, new TimeoutException("no metadata"));
        var outcome = waves.send(List.of(event("a", 1), event("b", 2), event("c", 3), event("a", 4)));
        assertThat(sender.asked).containsExactly(1L, 2L);
        assertThat(outcome.sent()).extracting(StoredEvent::position).containsExactly(1L);
        assertThat(outcome.failed()).isTrue();
    }

    private static StoredEvent event(String key, long position) {
        return new StoredEvent(position, Ids.next(), "t", key, "t.v1", key, position, null, "{}", Instant.EPOCH);
    }

    /** Stands for a broker that answers at once. */
    private static final class Answering extends Sender {
        private final List<Long> asked = new ArrayList<>();
        private final Map<Long, RuntimeException> failures = new HashMap<>();

        Answering() {
            super(Map.of(), RelayProcess.config(), "test", Envelopes.with(new ObjectMapper()), new ObjectMapper());
        }

        @Override
        CompletableFuture<StoredEvent> send(StoredEvent event) {
            asked.add(event.position());
            var failure = failures.get(event.position());
            return failure == null ? CompletableFuture.completedFuture(event) : CompletableFuture.failedFuture(failure);
        }
    }
}
