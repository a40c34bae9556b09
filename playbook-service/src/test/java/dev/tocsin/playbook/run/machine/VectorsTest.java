package dev.tocsin.playbook.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.Finding;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.cacao.Validator;
import dev.tocsin.playbook.run.machine.VirtualRun.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs scenarios: a playbook NAME.json, what its commands give and what is expected of it in NAME.expected.json. Ours lie under
 * src/test/resources/vectors; {@code -Dtocsin.cacao.vectors=FOLDER} adds others.
 */
class VectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".expected.json";

    @TestFactory
    Stream<DynamicTest> runsAsExpected() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(Path.of("src/test/resources/vectors")));
        String more = System.getProperty("tocsin.cacao.vectors", "");
        if (!more.isBlank()) {
            folders.add(Path.of(more));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                        .sorted()
                        .forEach(file -> tests.add(DynamicTest.dynamicTest(name(file), () -> check(file))));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void check(Path file) {
        JsonNode vector = read(file);
        JsonNode expected = vector.get("expected");
        JsonNode document = read(file.resolveSibling(name(file) + ".json"));
        Assumptions.assumeFalse(document.toString().contains("\"playbook-action\""), "playbook-action is not run here");
        List<Finding> errors = new Validator(Machine.RUNNABLE)
                .check(document).stream().filter(Finding::isError).toList();
        if (expected.path("phase").asText().equals("load")) {
            assertThat(errors).isNotEmpty();
            return;
        }
        assertThat(errors).isEmpty();
        Playbook playbook = PlaybookReader.read(document);
        Map<String, String> inputs = texts(vector.path("inputs"));
        if (expected.path("phase").asText().equals("start")) {
            boolean isValid =
                    playbook.header().isValidAt(Instant.parse(vector.get("now").asText()));
            assertThat(!isValid || !Inputs.faults(playbook, inputs).isEmpty()).isTrue();
            return;
        }
        VirtualRun run = new VirtualRun(playbook, vector.path("max_iterations").asInt(100), inputs);
        vector.path("stubs").properties().forEach(stub -> run.script.put(stub.getKey(), answers(stub.getValue())));
        compare(expected.get("status").asText().equals("waiting") ? run.goToRest() : run.go(), expected);
    }

    private static void compare(VirtualRun run, JsonNode expected) {
        boolean isWaiting = run.state.status() == RunState.Status.RUNNING && run.state.rests();
        String status = isWaiting ? "waiting" : run.state.status().name().toLowerCase(java.util.Locale.ROOT);
        assertThat(status).isEqualTo(expected.get("status").asText());
        assertThat(new Story(run).order()).isEqualTo(expected.get("order"));
        expected.path("variables")
                .properties()
                .forEach(variable -> assertThat(run.variable(variable.getKey()))
                        .as(variable.getKey())
                        .isEqualTo(variable.getValue().textValue()));
        if (expected.has("sent")) {
            List<List<String>> sent = new ArrayList<>();
            expected.get("sent")
                    .forEach(line ->
                            sent.add(List.of(line.get(0).asText(), line.get(1).asText())));
            assertThat(run.sent).containsExactlyInAnyOrderElementsOf(sent);
        }
        if (expected.has("clock_ms")) {
            assertThat(Duration.between(VirtualRun.START, run.now))
                    .hasMillis(expected.get("clock_ms").asLong());
        }
        if (expected.has("at")) {
            Failure failure = java.util.Objects.requireNonNull(run.state.failure());
            assertThat(failure.reason().wireName())
                    .isEqualTo(expected.get("reason").asText());
            assertThat(run.name(failure.at())).isEqualTo(expected.get("at").asText());
        }
    }

    private static List<Answer> answers(JsonNode list) {
        List<Answer> answers = new ArrayList<>();
        list.forEach(one -> answers.add(new Answer(
                !one.path("outcome").asText("success").equals("failure"),
                texts(one.path("variables")),
                Duration.ofMillis(one.path("takes_ms").asLong(0)))));
        return answers;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(SUFFIX, "");
    }
}
