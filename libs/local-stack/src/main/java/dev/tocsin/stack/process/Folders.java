package dev.tocsin.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders that hold the data of a server: made on demand, and removed whole. */
public final class Folders {
    private Folders() {}

    /** A new folder for data that nobody keeps: under {@code target} of a module's build, else among the temporary files. */
    public static Path temporary(String prefix) {
        var target = Path.of("target").toAbsolutePath();
        try {
            return Files.isDirectory(target)
                    ? Files.createTempDirectory(target, prefix)
                    : Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for " + prefix, e);
        }
    }

    /** The folder itself, made with its parents if it was not there. */
    public static Path made(Path folder) {
        try {
            return Files.createDirectories(folder.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    /** Removes a folder with all that is in it; a folder that is not there is no error. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
