package dev.tocsin.stack.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Archives of the classes that a JVM has loaded (class data sharing), which halve the processor time of its next start. A JVM
 * leaves an archive aside that does not fit its build or its Java, so none can do harm.
 */
public final class FastStart {
    private final Path folder;
    private final boolean writing;

    private FastStart(Path folder, boolean writing) {
        this.folder = folder;
        this.writing = writing;
    }

    /** Uses what an earlier run has written to the folder, and writes nothing. */
    public static FastStart reading(Path folder) {
        return new FastStart(folder, false);
    }

    /** Has each program write its archive at its orderly end (some seconds) unless there is one that fits. */
    public static FastStart writing(Path folder) {
        return new FastStart(Folders.made(folder), true);
    }

    /** Whether the program of that name has written its archive. */
    public static boolean isWritten(Path folder, String program) {
        return Files.exists(folder.resolve(program + ".jsa"));
    }

    /** What to put on the line of the JVM that runs the program of that name. */
    public List<String> options(String program) {
        var archive = folder.resolve(program + ".jsa");
        if (writing) {
            return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
        }
        return isWritten(folder, program) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }
}
