package dev.tocsin.packaged;

import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.process.Child;
import dev.tocsin.stack.process.Child.Command;
import dev.tocsin.stack.process.Ports;
import dev.tocsin.stack.process.Waiting;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.service.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One packaged service as a process that can be killed and started again; it takes the tokens of {@link TestTokens}. */
public final class PackagedService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port = Ports.free();
    private final Command command;
    private Child process;

    private PackagedService(ServiceName service, Map<String, String> environment, List<String> jvm) {
        var all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar(service).toString()));
        var log = Path.of("target", "packaged", service.module() + "-" + UUID.randomUUID() + ".log");
        command = new Command(service.module(), line, all, log);
        process = Child.start(command);
    }

    /** Starts it with these settings over those of {@link #settings}, and returns at once. */
    public static PackagedService start(ServiceName service, Map<String, String> environment) {
        return start(service, environment, List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** Starts it with these settings and these options of the JVM, and returns at once. */
    public static PackagedService start(ServiceName service, Map<String, String> environment, List<String> jvm) {
        return new PackagedService(service, environment, jvm);
    }

    /** Where its servers are; no Keycloak, but the key that tokens are signed with. */
    public static Map<String, String> settings(ServiceName service, PostgresServer database, KafkaServer broker) {
        var all = new HashMap<String, String>();
        all.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(service.database()));
        all.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        all.put("QUARKUS_DATASOURCE_PASSWORD", service.database());
        // A machine that runs many tests at once is slow to open twenty connections.
        all.put("QUARKUS_DATASOURCE_JDBC_MIN_SIZE", "2");
        all.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "30s");
        all.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        // Makes the key that the service is told of below.
        TestTokens.token("nobody");
        all.put("QUARKUS_OIDC_PUBLIC_KEY", System.getProperty("tocsin.test.token-public-key"));
        all.put("QUARKUS_OIDC_TOKEN_ISSUER", TestTokens.ISSUER);
        all.put("TOCSIN_MIGRATE_AT_START", "true");
        return all;
    }

    /** Whether there is a build of it. */
    public static boolean isPackaged(ServiceName service) {
        return Files.exists(jar(service));
    }

    /** Waits until it takes requests. */
    public PackagedService awaitReady() {
        process.await("ready", PATIENCE, () -> Waiting.answers(url() + "/q/health/ready"));
        return this;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The lines that it has written so far, without one that it is in the middle of. */
    public List<String> log() {
        try {
            var text = Files.readString(command.log());
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing in it gets to tidy up. */
    public void kill() {
        process.kill();
    }

    public void startAgain() {
        process = Child.start(command);
        awaitReady();
    }

    @Override
    public void close() {
        process.kill();
    }

    private static Path jar(ServiceName service) {
        return service.jar(Path.of("..").toAbsolutePath().normalize());
    }
}
