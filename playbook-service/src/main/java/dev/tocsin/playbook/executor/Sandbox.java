package dev.tocsin.playbook.executor;

import dev.tocsin.kit.id.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a script in an empty folder of its own, with an environment of three variables, limits of time, memory, files and file size, and a process
 * group of its own. When it ends, or its time does, every process that it left behind is killed and the folder removed.
 */
final class Sandbox {
    /** Marks every process that descends from a script, however it detached itself. */
    private static final String MARK = "TOCSIN_SANDBOX";

    private static final int MOST_ROUNDS = 100;
    private static final Path PROCESSES = Path.of("/proc");

    private final Duration time;
    private final int bytes;

    Sandbox(Duration time, int bytes) {
        this.time = time;
        this.bytes = bytes;
    }

    /** What runs a script. Memory is limited in KiB of address space; .NET reserves more than it uses, so it has no such limit. */
    record Program(String file, String memory, List<String> words) {
        static final Program BASH =
                new Program("script.sh", "ulimit -v 524288", List.of("bash", "--noprofile", "--norc"));
        static final Program POWERSHELL =
                new Program("script.ps1", "true", List.of("pwsh", "-NoProfile", "-NonInteractive", "-File"));
    }

    /** How a script ended. */
    record Result(int status, String output, boolean isWhole) {}

    /** Throws IllegalArgumentException if the program is not on this machine, {@link TryAgain} if the script did not end. */
    Result run(Program program, String script, String key) {
        Path folder = folder();
        try {
            Path file = Files.writeString(folder.resolve(program.file()), script);
            Path empty = Files.createDirectory(folder.resolve("work"));
            return run(program, file, empty, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(folder);
        }
    }

    private Result run(Program program, Path script, Path empty, String key) throws IOException {
        if (Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .noneMatch(place ->
                        Files.isExecutable(Path.of(place, program.words().getFirst())))) {
            throw new IllegalArgumentException(program.words().getFirst() + " is not on this machine");
        }
        String mark = Ids.next().toString();
        Process process = started(program, script, empty, Map.of(MARK, mark, "TOCSIN_IDEMPOTENCY_KEY", key));
        KeptOutput output = new KeptOutput(bytes);
        Thread reader = Thread.ofVirtual().start(() -> copy(process.getInputStream(), output));
        try {
            boolean hasEnded = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            killAll(process, mark);
            if (!hasEnded) {
                throw new TryAgain("the command did not end in time", true);
            }
            reader.join(Duration.ofSeconds(5));
            return new Result(process.exitValue(), output.text(), output.isWhole());
        } catch (InterruptedException _) {
            killAll(process, mark);
            Thread.currentThread().interrupt();
            throw new TryAgain("interrupted before the command ended", true);
        }
    }

    private Process started(Program program, Path script, Path empty, Map<String, String> variables)
            throws IOException {
        String limits =
                program.memory() + "; ulimit -c 0 -n 256 -f 16384 -t " + (time.toSeconds() + 1) + "; exec \"$@\"";
        Stream<String> front = Stream.of("setsid", "bash", "-c", limits, "limits");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.concat(front, program.words().stream()), Stream.of(script.toString()))
                                .toList())
                .directory(empty.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("HOME", empty.toString());
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static void killAll(Process process, String mark) throws IOException {
        List<ProcessHandle> known = process.descendants().toList();
        process.destroyForcibly();
        known.forEach(ProcessHandle::destroyForcibly);
        // What detached itself has no parent here any more; it still carries the mark. Until none is left, since one
        // may
        // have started another meanwhile.
        List<ProcessHandle> left = marked(mark);
        for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++, left = marked(mark)) {
            left.forEach(ProcessHandle::destroyForcibly);
            left.forEach(handle -> handle.onExit()
                    .orTimeout(1, TimeUnit.SECONDS)
                    .exceptionally(_ -> handle)
                    .join());
        }
    }

    private static List<ProcessHandle> marked(String mark) {
        if (!Files.isDirectory(PROCESSES)) {
            return List.of();
        }
        String sought = MARK + "=" + mark;
        return ProcessHandle.allProcesses()
                .filter(handle -> environment(handle.pid()).contains(sought))
                .toList();
    }

    /** Empty for processes of other users, and for those that have ended. */
    private static String environment(long pid) {
        try {
            return Files.readString(
                    PROCESSES.resolve(String.valueOf(pid)).resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }

    private static void copy(InputStream from, KeptOutput to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException _) {
            // The process was killed; what it said until then is there.
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tocsin-command-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
