package dev.tocsin.notification.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void keyIsMadeAndAPackIsCheckedAndSignedWithIt() throws IOException {
        var key = folder.resolve("counsel.pem");
        var place = pack(APack.RULE);
        assertThat(run("key", key.toString())).isZero();
        var publicKey = printed().strip().replaceAll("(?s).*: ", "");
        assertThat(run("sign", place.toString(), "--key", key.toString())).isZero();
        var signed = PackFiles.read(place);
        assertThat(printed()).contains("nowhere 1 of Nowhere Counsel: adds 1", "no fault", signed.digest());
        assertThat(TrustedKeys.of(List.of("counsel:" + publicKey)).signerOf(signed))
                .contains("counsel");
    }

    @Test
    void signatureHoldsForTheseFilesAndThisKeyOnly() throws IOException {
        var key = folder.resolve("counsel.pem");
        var place = pack(APack.RULE);
        run("key", key.toString());
        run("sign", place.toString(), "--key", key.toString());
        var other = TrustedKeys.of(List.of("other:" + PackSignature.newKeys().publicKey()));
        assertThat(other.signerOf(PackFiles.read(place))).isEmpty();
        var trusted = TrustedKeys.of(List.of("counsel:" + printed().replaceAll("(?s).*colon: (\\S+).*", "$1")));
        assertThat(trusted.signerOf(PackFiles.read(place))).contains("counsel");
        Files.writeString(place.resolve("nowhere.yaml"), APack.RULE.replace("24", "96"));
        assertThat(trusted.signerOf(PackFiles.read(place))).isEmpty();
        Files.writeString(place.resolve("nowhere.yaml"), APack.RULE);
        Files.writeString(place.resolve("more.md"), "more");
        assertThat(trusted.signerOf(PackFiles.read(place))).isEmpty();
        Files.delete(place.resolve("more.md"));
        Files.writeString(place.resolve(PackFiles.SIGNATURE), "ed25519 !!\n");
        assertThat(trusted.signerOf(PackFiles.read(place))).isEmpty();
    }

    @Test
    void faultyPackIsNotSigned() throws IOException {
        var place = pack(APack.RULE.replace("[a page]", "[]"));
        var key = folder.resolve("counsel.pem");
        run("key", key.toString());
        assertThat(run("sign", place.toString(), "--key", key.toString())).isEqualTo(1);
        assertThat(printed()).contains("names no source", "1 faults");
        assertThat(place.resolve(PackFiles.SIGNATURE)).doesNotExist();
    }

    @Test
    void wrongUseIsAnswered() {
        assertThatThrownBy(() -> run("check")).hasMessageStartingWith("usage: ./tocsin law check");
        assertThatThrownBy(() -> run("check", folder.toString())).hasMessage("holds no pack.yaml");
        assertThatThrownBy(() -> TrustedKeys.of(List.of("counsel"))).hasMessageContaining("name:key");
        assertThatThrownBy(() -> TrustedKeys.of(List.of("counsel:AAAA"))).hasMessageContaining("no Ed25519 public key");
        assertThatThrownBy(() -> PackSignature.privateKey("nothing")).hasMessageContaining("no private key in PEM");
    }

    private Path pack(String rules) {
        return APack.named("nowhere", "1", "add: [nowhere.yaml]\n")
                .file("nowhere.yaml", rules)
                .into(folder.resolve("nowhere"));
    }

    private int run(String... arguments) throws IOException {
        return LawCommand.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
