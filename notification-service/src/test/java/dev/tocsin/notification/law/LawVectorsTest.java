package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.notification.calendar.HolidayCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the worked examples of the test resources, and those of another folder where {@code tocsin.law.vectors} names one.
 * Examples of rules that the book does not hold yet are counted and left out.
 */
class LawVectorsTest {

    private static final RuleBook BOOK = LawLibrary.load(new HolidayCalendars());
    private static final Path OWN = Path.of("src/test/resources/law-vectors");
    private static final Tally TALLY = new Tally("vectors");
    private static int skipped;

    @TestFactory
    List<DynamicTest> vectors() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var vector : vectors(OWN)) {
            tests.add(DynamicTest.dynamicTest(vector.id(), () -> check(vector)));
        }
        var elsewhere = System.getProperty("tocsin.law.vectors");
        if (elsewhere != null) {
            for (var vector : vectors(Path.of(elsewhere))) {
                if (BOOK.rule(vector.rule()).isPresent()) {
                    tests.add(DynamicTest.dynamicTest(vector.id(), () -> check(vector)));
                } else {
                    skipped++;
                }
            }
        }
        return tests;
    }

    @Test
    void everyRuleHasAnExample() throws IOException {
        var seen = new TreeMap<String, Integer>();
        BOOK.rules().forEach(rule -> seen.put(rule.id(), 0));
        vectors(OWN).forEach(vector -> seen.merge(vector.rule(), 1, Integer::sum));
        assertThat(seen)
                .allSatisfy((rule, examples) -> assertThat(examples).as(rule).isPositive());
        assertThat(seen.keySet()).as("examples of unknown rules").hasSameSizeAs(BOOK.rules());
    }

    @AfterAll
    static void sum() {
        if (skipped > 0) {
            System.out.println("vectors: " + skipped + " left out, their rules are not in the book yet");
        }
        TALLY.lines().forEach(System.out::println);
    }

    private static void check(Vector vector) {
        TALLY.count(vector.id() + " (" + vector.rule() + ")", vector.differences(BOOK));
    }

    private static List<Vector> vectors(Path folder) throws IOException {
        var yaml = new ObjectMapper(new YAMLFactory());
        var vectors = new ArrayList<Vector>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                yaml.readTree(file.toFile()).forEach(node -> vectors.add(Vector.of(node)));
            }
        }
        return vectors;
    }
}
