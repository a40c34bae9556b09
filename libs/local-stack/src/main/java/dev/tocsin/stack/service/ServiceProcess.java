package dev.tocsin.stack.service;

import dev.tocsin.stack.process.Child;
import dev.tocsin.stack.process.Child.Command;
import dev.tocsin.stack.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One replica of a packaged service as a process. It can be killed and started again, and is then the same replica. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Command command;
    private final int port;
    private Child process;

    private ServiceProcess(Command command, int port) {
        this.command = command;
        this.port = port;
        this.process = Child.start(command);
    }

    /** What to run: the jar, more options of its JVM, the port that its environment gives it, and the file of its log. */
    record Launch(Path jar, List<String> javaOptions, int port, Map<String, String> environment, Path log) {}

    /** Starts it and returns at once. */
    static ServiceProcess start(Launch launch) {
        var line = new ArrayList<String>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(JAVA_OPTIONS);
        line.addAll(launch.javaOptions());
        line.addAll(List.of("-jar", launch.jar().toString()));
        var name = launch.log().getFileName().toString().replace(".log", "");
        return new ServiceProcess(new Command(name, line, launch.environment(), launch.log()), launch.port());
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Where it writes. */
    public Path log() {
        return command.log();
    }

    public synchronized boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it takes requests, at most six minutes. */
    public synchronized ServiceProcess awaitReady() {
        process.await("ready", PATIENCE, () -> Waiting.answers(url() + "/q/health/ready"));
        return this;
    }

    /** Ends it at once, in the middle of whatever it does (SIGKILL). */
    public synchronized void kill() {
        process.kill();
    }

    /** Starts it after it was killed; {@link #awaitReady()} waits for it. */
    public synchronized ServiceProcess startAgain() {
        if (!process.isAlive()) {
            process = Child.start(command);
        }
        return this;
    }

    @Override
    public synchronized void close() {
        process.close();
    }
}
