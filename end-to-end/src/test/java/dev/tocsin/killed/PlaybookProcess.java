package dev.tocsin.killed;

import dev.tocsin.stack.process.Guard;
import dev.tocsin.stack.process.Ports;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged playbook-service as a process that can be killed and started again. */
final class PlaybookProcess implements AutoCloseable {
    static final Path JAR = Path.of("..", "playbook-service", "target", "quarkus-app", "quarkus-run.jar");

    private final Map<String, String> environment;
    private final int port = Ports.free();
    private Process process;
    private Guard guard;

    PlaybookProcess(Map<String, String> environment) throws IOException {
        this.environment = environment;
        this.process = started();
        this.guard = Guard.over(process.pid(), "TERM");
        awaitReady();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** SIGKILL: nothing in it gets to tidy up. */
    void kill() {
        process.destroyForcibly().onExit().join();
        guard.close();
    }

    void startAgain() throws IOException {
        process = started();
        guard = Guard.over(process.pid(), "TERM");
        awaitReady();
    }

    @Override
    public void close() {
        kill();
    }

    private Process started() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "playbook-process.log").toFile()))
                .start();
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> RestAssured.get(url() + "/q/health/live").statusCode() == 200);
    }
}
