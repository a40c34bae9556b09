package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/** A folder of playbooks: valid ones must load, invalid ones must be refused by the rules that verdicts.json names, those of v1 be upgraded. */
final class Corpus {
    private static final Set<String> OF_VERSION_1 = Set.of("P02", "P03", "S01", "S02", "S03", "S08", "S15", "V01");

    private final Path folder;
    private final JsonNode verdicts;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Corpus(Path folder) {
        this.folder = folder;
        this.verdicts = json(folder.resolve("verdicts.json"));
    }

    Stream<DynamicTest> tests() {
        return Stream.of("valid", "invalid", "v1")
                .flatMap(kind -> files(kind).stream()
                        .map(file ->
                                DynamicTest.dynamicTest(kind + "/" + file.getFileName(), () -> check(kind, file))));
    }

    String sum() {
        return "corpus: " + passed + " passed, " + failed + " failed";
    }

    List<Path> files(String kind) {
        if (!Files.isDirectory(folder.resolve(kind))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode verdict(String id) {
        return verdicts.path(id);
    }

    static Set<String> rules(JsonNode named) {
        return StreamSupport.stream(named.spliterator(), false)
                .map(finding -> finding.path("rule").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All findings about a text, as it would be judged on its way into the library, but by the standard alone. */
    static List<Finding> findings(String text) {
        DocumentReader.Reading reading = DocumentReader.read(text);
        return reading.document() == null
                ? reading.findings()
                : Validator.ofTheStandard().check(reading.document());
    }

    static Set<String> names(List<Finding> findings, boolean onlyErrors) {
        return findings.stream()
                .filter(finding -> finding.isError() || !onlyErrors)
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(String kind, Path file) {
        String id = kind + "/" + file.getFileName();
        List<String> faults = new ArrayList<>();
        try {
            switch (kind) {
                case "valid" -> valid(file, faults);
                case "invalid" -> invalid(id, file, faults);
                default -> upgraded(file, faults);
            }
        } catch (RuntimeException e) {
            faults.add("expected: a verdict\n  actual: " + e);
        }
        if (faults.isEmpty()) {
            passed.incrementAndGet();
            return;
        }
        failed.incrementAndGet();
        String message = id + "\n  " + String.join("\n  ", faults);
        System.out.println(message);
        throw new AssertionFailedError(message);
    }

    private static void valid(Path file, List<String> faults) {
        List<Finding> findings = findings(text(file));
        if (findings.stream().anyMatch(Finding::isError)) {
            faults.add("expected: no error\n  actual: "
                    + findings.stream().filter(Finding::isError).toList());
        } else {
            PlaybookReader.read(json(file));
        }
    }

    private void invalid(String id, Path file, List<String> faults) {
        Set<String> expected = rules(verdict(id).path("errors"));
        Set<String> actual = names(findings(text(file)), true);
        if (actual.isEmpty() || !actual.containsAll(expected)) {
            faults.add("expected: refused by " + expected + "\n  actual: " + actual);
        }
    }

    private static void upgraded(Path file, List<String> faults) {
        JsonNode original = json(file);
        if (!Upgrade.applies(original)) {
            faults.add("expected: a document of version 1\n  actual: it is none");
            return;
        }
        Upgrade.Upgraded upgraded = Upgrade.of(original);
        Set<String> left = names(Validator.ofTheStandard().check(upgraded.document()), true);
        left.retainAll(OF_VERSION_1);
        if (upgraded.notes().isEmpty() || !left.isEmpty()) {
            faults.add("expected: upgraded, with notes and without " + OF_VERSION_1 + "\n  actual: " + left);
        }
        if (!original.equals(json(file))) {
            faults.add("expected: the original kept\n  actual: changed");
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
