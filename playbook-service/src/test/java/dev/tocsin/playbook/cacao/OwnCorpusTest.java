package dev.tocsin.playbook.cacao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our own examples: each rule is broken by one, and nothing else is found wrong with it. */
class OwnCorpusTest {
    private static final Corpus CORPUS = new Corpus(Path.of("src/test/resources/corpus"));

    /** Rules about size have tests of their own, and those about keys are looked at where the keys are. */
    private static final Set<String> ELSEWHERE = Set.of("P52", "P53", "P54", "P55", "S50", "J60", "J61", "J62", "J63");

    @TestFactory
    Stream<DynamicTest> playbooks() {
        return CORPUS.tests();
    }

    @TestFactory
    Stream<DynamicTest> namesEveryDoubt() {
        return Stream.of("valid", "invalid")
                .flatMap(kind -> CORPUS.files(kind).stream()
                        .map(file -> DynamicTest.dynamicTest(kind + "/" + file.getFileName(), () -> {
                            JsonNode verdict = CORPUS.verdict(kind + "/" + file.getFileName());
                            Set<String> named = Corpus.rules(verdict.path("errors"));
                            named.addAll(Corpus.rules(verdict.path("deviations")));
                            assertThat(Corpus.names(Corpus.findings(Corpus.text(file)), false))
                                    .isEqualTo(named);
                        })));
    }

    @Test
    void breaksEveryRule() {
        Set<String> broken = new TreeSet<>();
        Stream.of("valid", "invalid")
                .flatMap(kind -> CORPUS.files(kind).stream())
                .forEach(file -> broken.addAll(Corpus.names(Corpus.findings(Corpus.text(file)), false)));
        Set<String> rules = Arrays.stream(Rule.values())
                .map(Rule::id)
                .filter(id -> !ELSEWHERE.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).isEqualTo(rules);
    }
}
