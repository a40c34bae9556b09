package dev.tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Each event type has a schema in its place, and two whole events that fit it. */
class EventSchemasTest {
    private static final Pattern FILE_NAME = Pattern.compile("[a-z]+\\.[a-z]+\\.v[1-9][0-9]*\\.schema\\.json");
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    static Stream<Path> schemas() {
        return Contracts.files("", ".schema.json").stream();
    }

    static Stream<Path> eventSchemas() {
        return Contracts.files("events", ".schema.json").stream();
    }

    static Stream<Path> examples() {
        return Contracts.files("events/examples", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void eachSchemaIsLawfulAndNamedByItsPlace(Path file) {
        var schema = Contracts.json(file);

        assertThat(Contracts.faults(META_SCHEMA, schema.toString())).isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo(META_SCHEMA);
        assertThat(schema.path("$id").asString()).isEqualTo(Contracts.BASE + Contracts.ROOT.relativize(file));
        assertThat(schema.path("title").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("eventSchemas")
    void eachEventTypeHasAGoodAndAnAwkwardExample(Path file) {
        var name = file.getFileName().toString();
        var type = name.replace(".schema.json", "");
        var folder = Contracts.ROOT.resolve("events/examples").resolve(type);

        assertThat(name).matches(FILE_NAME);
        assertThat(folder.resolve("good.json")).isRegularFile();
        assertThat(folder.resolve("awkward.json")).isRegularFile();
        assertThat(Contracts.json(file).at("/properties/type/const").asString()).isEqualTo("dev.tocsin." + type);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleFitsItsSchema(Path file) {
        assertThat(Contracts.faults(schemaOf(file), Contracts.text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noExampleHoldsANull(Path file) {
        assertThat(Contracts.text(file)).doesNotContainPattern(":\\s*null");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aMisspeltMemberIsRefused(Path file) {
        var event = Contracts.json(file);
        ((ObjectNode) event.path("data")).put("misspelt_member", "x");

        assertThat(Contracts.faults(schemaOf(file), event.toString())).anyMatch(f -> f.contains("misspelt_member"));
    }

    @Test
    void eachExampleFolderBelongsToASchema() {
        var types = eventSchemas()
                .map(f -> f.getFileName().toString().replace(".schema.json", ""))
                .toList();

        assertThat(examples().map(EventSchemasTest::typeOf).distinct()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void aKnownFactNeedsItsValue() {
        var file = Contracts.ROOT.resolve("events/examples/incident.changed.v1/good.json");
        var event = Contracts.json(file);
        ((ObjectNode) event.at("/data/facts/0")).remove("value");

        assertThat(Contracts.faults(schemaOf(file), event.toString())).anyMatch(f -> f.contains("value"));
    }

    @Test
    void aDatedClockNeedsItsDueInstant() {
        var file = Contracts.ROOT.resolve("events/examples/duty.changed.v1/good.json");
        var event = Contracts.json(file);
        ((ObjectNode) event.at("/data/clock")).remove("due_at");

        assertThat(Contracts.faults(schemaOf(file), event.toString())).anyMatch(f -> f.contains("due_at"));
    }

    @Test
    void formatsAreHeldNotOnlyNoted() {
        var file = Contracts.ROOT.resolve("events/examples/incident.changed.v1/good.json");
        var event = Contracts.json(file);
        ((ObjectNode) event.at("/data/fact_sheet/timeline")).put("aware_at", "yesterday");

        assertThat(Contracts.faults(schemaOf(file), event.toString())).anyMatch(f -> f.contains("aware_at"));
    }

    @Test
    void everyReferenceBetweenSchemasLeadsSomewhere() {
        assertThat(schemas().flatMap(EventSchemasTest::brokenReferences)).isEmpty();
    }

    private static Stream<String> brokenReferences(Path file) {
        List<String> references = Contracts.json(file).findValuesAsString("$ref");
        return references.stream().filter(r -> !resolves(file, r)).map(r -> file + " -> " + r);
    }

    private static boolean resolves(Path file, String reference) {
        var parts = reference.split("#", 2);
        var target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return Files.isRegularFile(target)
                && (parts.length == 1 || !Contracts.json(target).at(parts[1]).isMissingNode());
    }

    private static String schemaOf(Path example) {
        return "events/" + typeOf(example) + ".schema.json";
    }

    /** The folder's name: {@code events/examples/TYPE/good.json}. */
    private static String typeOf(Path example) {
        return example.getName(example.getNameCount() - 2).toString();
    }
}
