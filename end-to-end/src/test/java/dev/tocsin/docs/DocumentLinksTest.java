package dev.tocsin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link between our documents leads to a file, and each decision has its four parts. */
class DocumentLinksTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)");
    private static final List<String> FOREIGN = List.of("target", "node_modules", ".git", ".tocsin");

    static Stream<Path> documents() {
        return under(ROOT).filter(f -> f.toString().endsWith(".md"));
    }

    static Stream<Path> decisions() {
        return under(ROOT.resolve("docs/adr")).filter(f -> f.toString().endsWith(".md"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachLinkLeadsToAFile(Path document) {
        assertThat(LINK.matcher(text(document)).results().map(m -> m.group(1)))
                .filteredOn(link -> !link.contains("://") && !link.startsWith("mailto:"))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void eachDecisionSaysWhyAndWhatWasRejected(Path decision) {
        assertThat(text(decision)).contains("## Context", "## Decision", "## Consequences", "## Rejected");
    }

    @Test
    void decisionsAreNumberedOnce() {
        assertThat(decisions().map(d -> d.getFileName().toString().substring(0, 3)))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[0-9]{3}"));
    }

    private static Stream<Path> under(Path folder) {
        try (var all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(f -> FOREIGN.stream().noneMatch(name -> f.toString().contains("/" + name + "/")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
