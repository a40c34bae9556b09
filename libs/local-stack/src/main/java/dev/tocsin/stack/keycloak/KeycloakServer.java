package dev.tocsin.stack.keycloak;

import dev.tocsin.stack.process.Child;
import dev.tocsin.stack.process.Child.Command;
import dev.tocsin.stack.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A running Keycloak with the realms {@code tocsin} (the team that works with Tocsin) and {@code agents} (the identity provider of
 * an outsourcer, on which playbooks act). For this machine only: plain HTTP, passwords that everybody may know.
 */
public final class KeycloakServer implements AutoCloseable {
    /** The password of the master realm's admin. */
    public static final String ADMIN_PASSWORD = "tocsin-keycloak";

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms96m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");

    private final Settings settings;
    private final Child process;

    private KeycloakServer(Settings settings, Child process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * How to run it.
     *
     * @param javaOptions more options of its JVM
     * @param port where it listens; the next field is where it says whether it is well
     * @param jdbcUrl its database in PostgreSQL, owned by the role {@code keycloak}
     * @param consoleUrl where the console is served: the sign-in page sends people back there and nowhere else
     */
    public record Settings(
            KeycloakHome home,
            List<String> javaOptions,
            int port,
            int managementPort,
            String jdbcUrl,
            String consoleUrl,
            Path log) {}

    /** Starts the process and returns at once; {@link #awaitReady()} waits for it. */
    public static KeycloakServer start(Settings settings) {
        var arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname=http://localhost:" + settings.port(),
                "--shutdown-delay=0",
                "--shutdown-timeout=3s");
        var environment = Map.of(
                "KC_DB_URL",
                settings.jdbcUrl(),
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                "keycloak",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "TOCSIN_CONSOLE_URL",
                settings.consoleUrl());
        var options = new ArrayList<>(JAVA_OPTIONS);
        options.addAll(settings.javaOptions());
        var line = settings.home().line(options, arguments);
        return new KeycloakServer(settings, Child.start(new Command("Keycloak", line, environment, settings.log())));
    }

    /** Waits until both realms answer, at most six minutes. */
    public KeycloakServer awaitReady() {
        process.await("ready", PATIENCE, () -> Waiting.answers(realm("agents")) && Waiting.answers(realm("tocsin")));
        return this;
    }

    public String url() {
        return "http://localhost:" + settings.port();
    }

    /** The address of a realm, which is the issuer of its tokens. */
    public String realm(String realm) {
        return url() + "/realms/" + realm;
    }

    @Override
    public void close() {
        process.close();
    }
}
