package dev.tocsin.playbook.cacao;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Playbooks from a folder given by {@code -Dtocsin.cacao.corpus=DIR}, with valid, invalid, v1 and verdicts.json in it. */
class CacaoCorpusTest {
    private static @Nullable Corpus corpus;

    @TestFactory
    Stream<DynamicTest> playbooks() {
        String folder = System.getProperty("tocsin.cacao.corpus", "");
        Assumptions.assumeFalse(folder.isEmpty(), "no corpus: give a folder by -Dtocsin.cacao.corpus=DIR");
        Path path = Path.of(folder).toAbsolutePath();
        if (!Files.isRegularFile(path.resolve("verdicts.json"))) {
            throw new IllegalArgumentException(path + " holds no verdicts.json");
        }
        corpus = new Corpus(path);
        return corpus.tests();
    }

    @AfterAll
    static void sum() {
        if (corpus != null) {
            System.out.println(corpus.sum());
        }
    }
}
