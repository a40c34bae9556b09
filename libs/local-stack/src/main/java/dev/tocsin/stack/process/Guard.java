package dev.tocsin.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Ends a process when this JVM ends in any way, kill -9 included: a shell holds the other end of a pipe to us, and stops the
 * process (signal first, then by force) once the pipe breaks.
 */
public final class Guard implements AutoCloseable {
    // Ctrl-C reaches the whole foreground group; the guard and what it guards must wait for our own, ordered stop.
    private static final String WATCH = """
            trap '' INT HUP TERM
            read -r word && [ "$word" = released ] && exit 0
            kill -"$2" "$1" 2>/dev/null
            i=0; while kill -0 "$1" 2>/dev/null && [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done
            kill -KILL "$1" 2>/dev/null
            """;

    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    /** Guards the process of that id; {@code signal} is the one that it takes for an orderly stop, such as TERM or INT. */
    public static Guard over(long pid, String signal) {
        var builder = new ProcessBuilder(List.of("/bin/sh", "-c", WATCH, "tocsin-guard", Long.toString(pid), signal));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new Guard(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("no shell to guard process " + pid, e);
        }
    }

    /** Lets the process live on without us, or be gone already. */
    @Override
    public void close() {
        try (var pipe = shell.outputWriter()) {
            pipe.write("released\n");
        } catch (IOException _) {
            // The guard has ended with its process: nothing left to release.
        }
    }
}
