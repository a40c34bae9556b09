package dev.tocsin.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that runs as a child of this JVM and never outlives it; what it says goes to a file. */
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A JVM may write its archive for {@link FastStart} at its end. */
    private static final Duration ORDERLY = Duration.ofMinutes(3);

    private final Command command;
    private final Process process;
    private final Guard guard;

    private Child(Command command, Process process) {
        this.command = command;
        this.process = process;
        this.guard = Guard.over(process.pid(), "TERM");
    }

    /** What to run: its name in messages, the line, what is added to the environment, and the file that takes its output. */
    public record Command(String name, List<String> line, Map<String, String> environment, Path log) {
        public Command {
            line = List.copyOf(line);
            environment = Map.copyOf(environment);
        }
    }

    /** Starts it. Ctrl-C at the terminal does not reach it: whoever started it stops it, in the right order. */
    public static Child start(Command command) {
        Folders.made(command.log().resolveSibling("."));
        var line = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", command.name()));
        line.addAll(command.line());
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        builder.environment().putAll(command.environment());
        try {
            return new Child(command, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.name(), e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the condition holds; fails with the end of its log if it ends first or takes too long. */
    public void await(String what, Duration patience, BooleanSupplier condition) {
        if (!Waiting.until(patience, () -> !isAlive() || condition.getAsBoolean())) {
            throw new IllegalStateException(
                    command.name() + " is not " + what + " after " + patience.toSeconds() + " s:\n" + lastWords());
        }
        if (!isAlive()) {
            throw new IllegalStateException(command.name() + " ended before it was " + what + ":\n" + lastWords());
        }
    }

    /** Waits for its end; false if that takes longer. */
    public boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How it ended; only to be asked after {@link #ended}. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Ends it at once, as a power cut would (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        if (ended(PATIENCE)) {
            guard.close();
        }
    }

    /** Ends it in an orderly way (SIGTERM), by force after three minutes. */
    @Override
    public void close() {
        process.destroy();
        if (!ended(ORDERLY)) {
            process.destroyForcibly();
            ended(PATIENCE);
        }
        guard.close();
    }

    /** The end of what it said. */
    public String lastWords() {
        try {
            var lines = Files.readAllLines(command.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "(" + command.log() + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
