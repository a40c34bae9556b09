package dev.tocsin.stack.quarkus;

import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL and one Kafka for the tests of a module, and the key that tokens of {@link TestTokens} are signed with. To be
 * used in the global scope, so that a module boots once. A test that wants to look into the servers or to stop the broker has
 * them in fields marked {@link FromStack}.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "service";

    private @Nullable PostgresServer postgres;
    private @Nullable KafkaServer kafka;

    @Override
    public Map<String, String> start() {
        var broker = CompletableFuture.supplyAsync(KafkaServer::start);
        var database = PostgresServer.start(PostgresServer.Settings.forgetful(DATABASE));
        postgres = database;
        kafka = broker.join();
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl(DATABASE));
        config.put("quarkus.datasource.username", DATABASE);
        config.put("quarkus.datasource.password", DATABASE);
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", TestTokens.publicKey());
        config.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        config.put("quarkus.otel.sdk.disabled", "true");
        return config;
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
