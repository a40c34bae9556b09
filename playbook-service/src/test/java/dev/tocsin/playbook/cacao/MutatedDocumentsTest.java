package dev.tocsin.playbook.cacao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.run.machine.Machine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Our examples with parts changed at random: whatever becomes of them, there is an answer, and never an exception. */
class MutatedDocumentsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<Path> EXAMPLES = examples();

    private static List<Path> examples() {
        Corpus corpus = new Corpus(Path.of("src/test/resources/corpus"));
        return Stream.of("valid", "invalid", "v1")
                .flatMap(kind -> corpus.files(kind).stream())
                .filter(file -> DocumentReader.read(Corpus.text(file)).document() != null)
                .toList();
    }

    @Property(tries = 2_000)
    void changedTreesGetAnAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode document = Corpus.json(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
        for (int i = random.nextInt(4); i >= 0; i--) {
            change(document, random);
        }
        judge(document);
        judge(Upgrade.of(document).document());
    }

    @Property(tries = 1_000)
    void changedTextsGetAnAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(Corpus.text(EXAMPLES.get(random.nextInt(EXAMPLES.size()))));
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(text.length());
            text.setCharAt(at, "{}[]\",:0a\\\u0000\ud800".charAt(random.nextInt(12)));
        }
        DocumentReader.Reading reading = DocumentReader.read(text.toString());
        if (reading.document() == null) {
            assertThat(reading.findings()).isNotEmpty();
        } else {
            judge(reading.document());
        }
    }

    /** What has no error can be read; findings point into the document or at what is missing in it. */
    private static void judge(JsonNode document) {
        List<Finding> findings = new Validator(Machine.RUNNABLE).check(document);
        assertThat(findings)
                .allMatch(finding ->
                        finding.pointer().isEmpty() || finding.pointer().startsWith("/"));
        if (findings.stream().noneMatch(Finding::isError)) {
            assertThat(PlaybookReader.read(document).workflow().steps()).isNotEmpty();
        }
        Validator.ofTheStandard().check(document);
    }

    private static void change(JsonNode document, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = value(document, random);
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? "type" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "x", value);
                default -> object.set(name, value);
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode value(JsonNode document, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextGaussian() * 1e300);
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.arrayNode();
            case 5 -> JSON.objectNode();
            case 6 -> JSON.textNode("");
            case 7 -> JSON.textNode("\u0000$$x$$__y__:value");
            case 8 -> JSON.arrayNode().add(JSON.objectNode()).add(1);
            case 9 -> JSON.objectNode().set("a", JSON.arrayNode());
            case 10 -> JSON.numberNode(new java.math.BigInteger("9".repeat(90)));
            default -> document.path("workflow_start").deepCopy();
        };
    }
}
