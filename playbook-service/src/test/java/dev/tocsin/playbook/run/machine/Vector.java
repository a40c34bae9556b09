package dev.tocsin.playbook.run.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.Finding;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.cacao.Validator;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
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
import java.util.Optional;
import java.util.stream.Stream;

/** One scenario of the conformance suite (docs/cacao-conformance.md): a playbook, what its commands give, and what is expected of it. */
record Vector(String id, Path folder, JsonNode about) {
    static final String SUFFIX = ".expected.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_ACTION = Duration.ofHours(1);

    /** Where a playbook was refused, and why. */
    record Refusal(String phase, List<String> reasons) {}

    static List<Vector> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file -> new Vector(file.getFileName().toString().replace(SUFFIX, ""), folder, read(file)))
                    .toList();
        }
    }

    JsonNode expected() {
        return about.path("expected");
    }

    /** Why the playbook is not loaded or not started; empty if it is run. */
    Optional<Refusal> refusal() {
        List<String> faults = new ArrayList<>();
        for (JsonNode document : documents()) {
            new Validator(Machine.RUNNABLE)
                    .check(document).stream()
                            .filter(Finding::isError)
                            .forEach(finding -> faults.add(finding.rule() + " " + finding.message()));
        }
        if (!faults.isEmpty()) {
            return Optional.of(new Refusal("load", faults));
        }
        VirtualWorld world = world();
        if (Calls.leadBack(playbook(), id -> world.find(id, null))) {
            return Optional.of(new Refusal("load", List.of("playbook call cycle")));
        }
        if (!playbook().header().isValidAt(now())) {
            return Optional.of(new Refusal("start", List.of("revoked, or outside its time of validity")));
        }
        List<String> inputs = Inputs.faults(playbook(), texts(about.path("inputs")));
        return inputs.isEmpty() ? Optional.empty() : Optional.of(new Refusal("start", inputs));
    }

    VirtualRun run() {
        return new VirtualRun(playbook(), texts(about.path("inputs")), world(), null, "").goUntilNobodyAnswers();
    }

    private VirtualWorld world() {
        int rounds = about.path("max_iterations").asInt(Limits.STANDARD.rounds());
        VirtualWorld world = new VirtualWorld(now(), new Limits(rounds, LONGEST_ACTION));
        documents().forEach(document -> world.library.add(PlaybookReader.read(document)));
        about.path("stubs").properties().forEach(stub -> world.script.put(stub.getKey(), answers(stub.getValue())));
        return world;
    }

    private Instant now() {
        return Instant.parse(about.path("now").asText(VirtualRun.START.toString()));
    }

    private Playbook playbook() {
        return PlaybookReader.read(read(folder.resolve(id + ".json")));
    }

    /** Those that it calls, then itself. */
    private List<JsonNode> documents() {
        List<JsonNode> documents = new ArrayList<>();
        about.path("library").forEach(file -> documents.add(read(folder.resolve(file.asText()))));
        documents.add(read(folder.resolve(id + ".json")));
        return documents;
    }

    private static List<Answer> answers(JsonNode list) {
        List<Answer> answers = new ArrayList<>();
        list.forEach(one -> answers.add(new Answer(
                !one.path("outcome").asText("success").equals("failure"),
                texts(one.path("variables")),
                Duration.ofMillis(one.path("takes_ms").asLong(0)),
                one.path("reason").asText("command_failed"))));
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
}
