package dev.tocsin.stack.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    @TempDir
    Path folder;

    @Test
    void findsNothingWrongWithAFolderThatHasRoom() {
        assertThat(Checks.room(folder.resolve("data"), 1)).isEmpty();
    }

    @Test
    void saysThatTheDiskIsFull() {
        var wanted = Long.MAX_VALUE;
        assertThat(Checks.room(folder, wanted).orElseThrow())
                .startsWith("The disk is full: ")
                .contains(folder.toString(), wanted + " are needed", "--data");
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        assertThat(Checks.room(file.resolve("data"), 1).orElseThrow())
                .contains(file.resolve("data").toString(), "cannot be made", "--data");
    }
}
