package dev.tocsin.kit.things;

import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.testing.Topic;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Kafka for the tests of the kit. Each process of the tests has a database of its own. */
public class StackForKit implements QuarkusTestResourceLifecycleManager {
    static final String SERVICE = "service";
    static final String RELAYS = "relays";
    static final String KILLED = "killed";

    private @Nullable PostgresServer postgres;
    private @Nullable KafkaServer kafka;

    @Override
    public Map<String, String> start() {
        var broker = KafkaServer.start();
        kafka = broker;
        Topic.make(broker.bootstrapServers(), List.of(Things.TOPIC, Things.DEAD_LETTERS, RelaysKilledTest.TOPIC));
        var database = PostgresServer.start(PostgresServer.Settings.forgetful(SERVICE, RELAYS, KILLED));
        postgres = database;
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(SERVICE),
                "quarkus.datasource.username",
                SERVICE,
                "quarkus.datasource.password",
                SERVICE,
                "kafka.bootstrap.servers",
                broker.bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, new TestInjector.AnnotatedAndMatchesType(FromStack.class, KafkaServer.class));
        injector.injectIntoFields(
                postgres, new TestInjector.AnnotatedAndMatchesType(FromStack.class, PostgresServer.class));
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
