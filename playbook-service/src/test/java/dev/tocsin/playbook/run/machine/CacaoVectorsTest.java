package dev.tocsin.playbook.run.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance suite of docs/cacao-conformance.md: scenarios of src/test/resources/vectors, and of any other folder that
 * {@code -Dtocsin.cacao.vectors=FOLDER} names.
 */
class CacaoVectorsTest {
    private static final Path OWN = Path.of("src/test/resources/vectors");
    private static final List<String> FAILURES = new ArrayList<>();
    private static int passed;

    @TestFactory
    Stream<DynamicTest> runsAsExpected() throws IOException {
        List<Vector> vectors = new ArrayList<>(Vector.in(OWN));
        String more = System.getProperty("tocsin.cacao.vectors", "");
        if (!more.isBlank()) {
            vectors.addAll(Vector.in(Path.of(more)));
        }
        assertThat(vectors).isNotEmpty();
        return vectors.stream().map(vector -> DynamicTest.dynamicTest(vector.id(), () -> check(vector)));
    }

    private static void check(Vector vector) {
        List<String> differences = new Verdict(vector).differences();
        if (differences.isEmpty()) {
            passed++;
        } else {
            FAILURES.add(vector.id() + "\n  " + String.join("\n  ", differences));
            fail(String.join("; ", differences));
        }
    }

    @AfterAll
    static void sum() {
        FAILURES.forEach(System.out::println);
        System.out.println("vectors: " + passed + " passed, " + FAILURES.size() + " failed");
    }
}
