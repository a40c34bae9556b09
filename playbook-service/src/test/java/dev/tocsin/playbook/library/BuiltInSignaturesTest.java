package dev.tocsin.playbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.signature.Keys;
import dev.tocsin.playbook.signature.Verdict;
import dev.tocsin.playbook.signature.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each playbook that comes with the service is signed with the key that comes with it. */
class BuiltInSignaturesTest {
    private static final Path FOLDER = Path.of("src/main/resources/playbooks");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final int STEP = 37;

    static List<String> files() {
        return BuiltIns.FILES;
    }

    @Test
    void theListNamesEachFileOfTheFolder() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            assertThat(all.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(BuiltIns.FILES);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachIsSignedWithTheKeyThatIsShipped(String file) {
        JsonNode document = Documents.parsed(BuiltIns.resource(file));

        assertThat(new Verifier(LATER).verify(document)).singleElement().satisfies(verified -> {
            assertThat(verified.verdict()).isEqualTo(Verdict.VALID);
            assertThat(verified.key()).isEqualTo(Keys.print(BuiltIns.resource("signing-key.pem")));
        });
    }

    /** Every 37th letter in turn becomes another one; whatever still is a document is no longer the one that was signed. */
    @ParameterizedTest
    @MethodSource("files")
    void aChangedByteIsNoticed(String file) {
        String text = BuiltIns.resource(file);
        int tried = 0;
        for (int i = 0; i < text.indexOf("\"signatures\""); i += STEP) {
            if (Character.isLetter(text.charAt(i))) {
                char other = text.charAt(i) == 'x' ? 'y' : 'x';
                JsonNode changed = Documents.judged(text.substring(0, i) + other + text.substring(i + 1))
                        .document();
                if (changed != null) {
                    tried++;
                    assertThat(new Verifier(LATER).verify(changed))
                            .noneMatch(verified -> verified.verdict() == Verdict.VALID);
                }
            }
        }
        assertThat(tried).isGreaterThan(50);
    }
}
