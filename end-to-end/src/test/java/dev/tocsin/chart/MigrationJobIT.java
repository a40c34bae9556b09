package dev.tocsin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.PostgresServer;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged services with nothing but the settings that the chart gives its migration jobs: no Kafka, no Keycloak. */
class MigrationJobIT {
    private static PostgresServer database;

    @BeforeAll
    static void start() {
        database = PostgresServer.start(PostgresServer.Settings.forgetful("incident", "playbook", "notification"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident", "playbook", "notification"})
    void bringsTheSchemaUpToDateAndEnds(String key) throws IOException, InterruptedException, SQLException {
        var module = Chart.FOLDER.resolveSibling(key + "-service");
        Assumptions.assumeTrue(Files.exists(jar(module)), module + " has been packaged");

        assertThat(run(key, module)).as("see migration-" + key + ".log").isZero();
        assertThat(applied(key)).isEqualTo(written(module));
    }

    private static int run(String key, Path module) throws IOException, InterruptedException {
        var log = Path.of("target", "migration-" + key + ".log").toFile();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-Xmx384m", "-XX:TieredStopAtLevel=1", "-jar", jar(module).toString());
        builder.environment().putAll(settings(key));
        var process = builder.redirectErrorStream(true)
                .redirectOutput(log)
                .directory(null)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the migration of " + key + " does not end");
        }
        return process.exitValue();
    }

    private static Map<String, String> settings(String key) {
        var values = "postgresql: {host: localhost, port: " + database.port() + ", sslMode: disable}";
        var job = new Chart(values)
                .manifests().of(Job.class).stream()
                        .filter(j -> j.getMetadata().getName().contains(key))
                        .findFirst()
                        .orElseThrow();
        var all = new HashMap<String, String>();
        for (EnvVar setting :
                job.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv()) {
            all.put(setting.getName(), setting.getValue() == null ? secret(setting, key) : setting.getValue());
        }
        return all;
    }

    private static String secret(EnvVar setting, String key) {
        return setting.getName().startsWith("QUARKUS_DATASOURCE")
                ? key
                : "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    }

    private static long applied(String key) throws SQLException {
        try (var connection = database.connect(key);
                var select = connection.createStatement();
                var rows = select.executeQuery("select count(*) from flyway_schema_history where success")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long written(Path module) throws IOException {
        return scripts(module.resolve("src/main/resources/db/migration"))
                + scripts(Chart.FOLDER.resolveSibling("libs/service-kit/src/main/resources/db/kit"));
    }

    private static long scripts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).count();
        }
    }

    private static Path jar(Path module) {
        return module.resolve("target/quarkus-app/quarkus-run.jar");
    }
}
