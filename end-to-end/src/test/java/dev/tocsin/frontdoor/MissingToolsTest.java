package dev.tocsin.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script, copied to where nothing is built, with nothing on its path but what the test puts there. */
class MissingToolsTest {
    private static final List<String> BASICS = List.of("dirname", "readlink", "sed", "find", "id", "mkdir", "touch");

    @TempDir
    Path folder;

    private record Said(int exitCode, String text) {}

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(Path.of("../tocsin"), folder.resolve("tocsin"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("jdks"));
        for (var name : BASICS) {
            var there = List.of("/usr/bin/", "/bin/").stream()
                    .map(bin -> Path.of(bin + name))
                    .filter(Files::exists)
                    .findFirst();
            Files.createSymbolicLink(folder.resolve("bin").resolve(name), there.orElseThrow());
        }
    }

    @Test
    void namesTheJdkThatIsMissing() throws Exception {
        jdk("java-17", "17.0.13");
        for (var command : List.of("up", "test")) {
            assertThat(run(command)).isEqualTo(new Said(1, """
                    No JDK 25 or newer found: install one (for example Temurin 25), or set JAVA_HOME to it.
                    """));
        }
    }

    @Test
    void takesTheJdkFromTheUsualFoldersAndNamesMaven() throws Exception {
        jdk("java-17", "17.0.13");
        jdk("java-25", "25.0.1");
        assertThat(run("up")).isEqualTo(new Said(1, "No Maven found: install Maven 3.8.6 or newer.\n"));
    }

    @Test
    void namesNode() throws Exception {
        jdk("java-25", "25");
        program("mvn", "exit 0");
        assertThat(run("up"))
                .isEqualTo(new Said(1, "No Node found: install Node 20 or newer, it builds the console.\n"));
        program("node", "echo v18.20.4");
        assertThat(run("up")).isEqualTo(new Said(1, "Node v18.20.4 is too old: install Node 20 or newer.\n"));
    }

    @Test
    void namesTheBrowserForTheTests() throws Exception {
        jdk("java-25", "25");
        program("mvn", "echo Maven runs");
        program("node", "echo v22.1.0");
        assertThat(run("test")).isEqualTo(new Said(1, """
                No Chromium found: install the package chromium, or set TOCSIN_CHROMIUM to its path.
                """));
        program("chromium", "exit 0");
        assertThat(run("test")).isEqualTo(new Said(0, "Maven runs\n".repeat(2)));
        program("mvn", "echo Maven runs; exit 1");
        assertThat(run("test")).isEqualTo(new Said(1, "Maven runs\n"));
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        jdk("java-25", "25");
        program("mvn", "exit 1");
        program("node", "echo v22.1.0");
        assertThat(run("up"))
                .isEqualTo(new Said(1, "Building (minutes the first time) ...\nThe build failed, see above.\n"));
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        var said = run("down");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).startsWith("usage: ./tocsin up").contains("./tocsin test");
    }

    private Said run(String command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder("/bin/bash", folder.resolve("tocsin").toString(), command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TOCSIN_JDKS", folder.resolve("jdks").toString());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    private void jdk(String name, String version) throws IOException {
        var home = folder.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/javac"), "exit 0");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private void program(String name, String does) throws IOException {
        script(folder.resolve("bin").resolve(name), does);
    }

    private static void script(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
