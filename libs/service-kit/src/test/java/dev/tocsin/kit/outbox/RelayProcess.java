package dev.tocsin.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.event.Envelopes;
import dev.tocsin.kit.time.Clocks;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

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
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        var database = database(arguments[0], arguments[1], arguments[3]);
        var config = config();
        var json = new ObjectMapper();
        Map<String, Object> broker = Map.of("bootstrap.servers", arguments[2]);
        var sender = new Sender(broker, config, arguments[3], Envelopes.with(json), json);
        var waves = arguments[4].equals(FORWARD) ? new Waves(sender) : new Stalling(sender);
        var metrics = new OutboxMetrics(database, Clocks.system(), new SimpleMeterRegistry());
        new Relay(database, config, waves, metrics, new Signal()).start(new StartupEvent());
        NEVER.await();
    }

    // A pool, as in the services: a relay that stands by stays connected, and so can be seen.
    private static DataSource database(String url, String role, String name) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(role))
                                .credential(new SimplePassword(role))
                                .jdbcProperty("ApplicationName", name))));
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
