package dev.tocsin.frontdoor;

import static org.awaitility.Awaitility.await;

import dev.tocsin.stack.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One {@code ./tocsin up} as a process, with what it says in a file. */
final class UpProcess implements AutoCloseable {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(7);

    private final Process process;
    private final Path said;
    private final Path data;

    private UpProcess(Process process, Path said, Path data) {
        this.process = process;
        this.said = said;
        this.data = data;
    }

    /** Runs what the script runs once everything is built. */
    static UpProcess start(Path data, String... options) {
        var target = REPOSITORY.resolve("libs/local-stack/target");
        var line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dtocsin.repository=" + REPOSITORY,
                "-cp",
                target.resolve("tocsin-local-stack-0.1.0-SNAPSHOT.jar") + ":" + target.resolve("lib/*"),
                "dev.tocsin.stack.up.Up",
                "--data",
                data.toString()));
        line.addAll(List.of(options));
        try {
            var said = Files.createTempFile(Path.of("target"), "up-", ".log");
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            return new UpProcess(process, said, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has said that. */
    UpProcess awaitSaid(String words) {
        if (!Waiting.until(PATIENCE, () -> said().contains(words) || !process.isAlive()) || !said().contains(words)) {
            close();
            throw new AssertionError("never said: " + words + ", but:\n" + said());
        }
        return this;
    }

    /** All that it has started, itself and the database, which detaches itself, included. */
    Set<ProcessHandle> family() {
        var family = new HashSet<ProcessHandle>();
        family.add(process.toHandle());
        family.addAll(process.descendants().toList());
        database().ifPresent(postgres -> {
            family.add(postgres);
            family.addAll(postgres.descendants().toList());
        });
        return family;
    }

    private Optional<ProcessHandle> database() {
        var file = data.resolve("postgres/postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends it a signal by name, such as INT for Ctrl-C. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until none of them lives. */
    static void awaitGone(Set<ProcessHandle> family) {
        await().atMost(PATIENCE).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Ends it, if a test that failed has left it running. */
    @Override
    public void close() {
        if (process.isAlive()) {
            var family = family();
            signal("TERM");
            awaitGone(family);
        }
    }

    int exitCode() {
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
