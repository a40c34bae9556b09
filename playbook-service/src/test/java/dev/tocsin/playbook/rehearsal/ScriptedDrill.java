package dev.tocsin.playbook.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.rehearsal.Script.Line;
import dev.tocsin.playbook.rehearsal.Script.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that says how a built-in playbook is drilled, and what has to come of it. */
record ScriptedDrill(String playbook, String name, JsonNode about) {
    static final Path PLAYBOOKS = Path.of("src/main/resources/playbooks");
    private static final Path DRILLS = Path.of("src/test/resources/drills");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<ScriptedDrill> all() throws IOException {
        try (Stream<Path> files = Files.walk(DRILLS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(ScriptedDrill::of)
                    .toList();
        }
    }

    private static ScriptedDrill of(Path file) {
        Path place = DRILLS.relativize(file);
        return new ScriptedDrill(
                place.getName(0).toString(), place.getName(1).toString().replace(".json", ""), read(file));
    }

    /** The built-in playbooks by the names of their files. */
    static Map<String, JsonNode> playbooks() throws IOException {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(PLAYBOOKS)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> found.put(file.getFileName().toString().replace(".json", ""), read(file)));
        }
        return found;
    }

    Playbook document() {
        return PlaybookReader.read(read(PLAYBOOKS.resolve(playbook + ".json")));
    }

    Map<String, String> inputs() {
        return texts(about.path("inputs"));
    }

    Script script() {
        List<Line> lines = new ArrayList<>();
        about.path("script")
                .forEach(line -> lines.add(new Line(
                        line.path("step").asText(),
                        Outcome.valueOf(line.path("outcome").asText().toUpperCase(Locale.ROOT)),
                        texts(line.path("values")),
                        Duration.parse(line.path("after").asText()),
                        line.path("by").asText(),
                        line.path("reason").asText(""))));
        return new Script(lines);
    }

    Drill play() {
        return Drill.of(
                document(), inputs(), Rehearsals.START, script(), (_, _) -> Optional.empty(), Rehearsals.BOUNDS);
    }

    /** Names that what is expected lists under a key. */
    List<String> expected(String key) {
        List<String> names = new ArrayList<>();
        about.path("expect").path(key).forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
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
