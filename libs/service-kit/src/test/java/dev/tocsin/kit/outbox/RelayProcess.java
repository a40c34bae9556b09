package dev.tocsin.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.event.Envelopes;
import dev.tocsin.kit.time.Clocks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay alone as a process, which runs until it is killed. */
public final class RelayProcess {
    /** It does what a relay does. */
    public static final String FORWARD = "forward";
    /** It stops between the last acknowledgement of a batch and the deletion. */
    public static final String STALL_AFTER_SENDING = "stall-after-sending";

    private static final int CONVERTER_PRIORITY = 200;
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private RelayProcess() {}

    /** Takes the database's URL, its role, the broker, the name of this relay, and what it does. */
    public static void main(String[] arguments) throws InterruptedException {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[1]);
        database.setApplicationName(arguments[3]);
        var config = config();
        var json = new ObjectMapper();
        Map<String, Object> broker = Map.of("bootstrap.servers", arguments[2]);
        var sender = new Sender(broker, config, arguments[3], Envelopes.with(json), json);
        var waves = arguments[4].equals(FORWARD) ? new Waves(sender) : new Stalling(sender);
        var metrics = new OutboxMetrics(database, Clocks.system(), new SimpleMeterRegistry());
        new Relay(database, config, waves, metrics, new Signal()).start(new StartupEvent());
        NEVER.await();
    }

    /** The settings as they are where nobody has set any. */
    static OutboxConfig config() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
                .withMapping(OutboxConfig.class)
                .build()
                .getConfigMapping(OutboxConfig.class);
    }

    private static final class Stalling extends Waves {
        Stalling(Sender sender) {
            super(sender);
        }

        @Override
        Outcome send(List<StoredEvent> batch) {
            var outcome = super.send(batch);
            if (!outcome.sent().isEmpty()) {
                await();
            }
            return outcome;
        }

        private static void await() {
            try {
                NEVER.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
