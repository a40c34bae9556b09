package dev.tocsin.playbook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.signature.Verdict;
import dev.tocsin.playbook.signature.Verified;
import dev.tocsin.playbook.signature.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookCommandTest {
    private static final String NOW = "2026-06-01T08:00:00Z";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of(NOW));
        all.addAll(List.of(arguments));
        return PlaybookCommand.run(all, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("playbook.json"), text);
    }

    @Test
    void signsWithAKeyThatItMadeAndSignsAnewInstead() throws IOException {
        Path file = file(APlaybook.smallest().json().toString());
        Path first = folder.resolve("first.pem");
        Path second = folder.resolve("second.pem");
        run("key", first.toString());
        run("key", second.toString());

        assertThat(run("sign", file.toString(), "--key", first.toString(), "--signee", "One"))
                .isZero();
        assertThat(run("sign", file.toString(), "--key", second.toString(), "--signee", "Two"))
                .isZero();
        assertThat(run("sign", file.toString(), "--key", first.toString(), "--signee", "One again"))
                .isZero();

        List<Verified> verified = new Verifier(Instant.parse(NOW)).verify(Documents.parsed(Files.readString(file)));
        assertThat(verified).extracting(Verified::verdict).containsOnly(Verdict.VALID);
        assertThat(verified).extracting(Verified::signee).containsExactly("Two", "One again");
        assertThat(Documents.judged(Files.readString(file)).findings()).isEmpty();
        assertThat(Files.getPosixFilePermissions(first)).hasSize(2);
    }

    @Test
    void namesFaultsAndSignsNothingFaulty() throws IOException {
        String text =
                APlaybook.smallest().json().put("workflow_start", "start--none").toString();
        Path file = file(text);
        Path key = folder.resolve("key.pem");
        run("key", key.toString());

        assertThat(run("sign", file.toString(), "--key", key.toString(), "--signee", "One"))
                .isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("error W01 /workflow_start");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void saysHowItIsCalled() {
        assertThatIllegalArgumentException().isThrownBy(() -> run("sign", "x")).withMessageStartingWith("usage:");
        assertThatIllegalArgumentException().isThrownBy(() -> run()).withMessageStartingWith("usage:");
    }
}
