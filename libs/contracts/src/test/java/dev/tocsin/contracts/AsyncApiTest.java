package dev.tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI documents name real files and real channels, and each event type has one owner. */
class AsyncApiTest {
    private static final List<String> TOPICS = List.of(
            "tocsin.duties", "tocsin.incidents", "tocsin.notices", "tocsin.parties", "tocsin.runs", "tocsin.triggers");

    static Stream<Path> documents() {
        return Contracts.files("asyncapi", ".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachDocumentSaysWhoseItIs(Path file) {
        var document = Contracts.yaml(file);

        assertThat(document.path("asyncapi").asString()).startsWith("3.");
        assertThat(document.at("/info/title").asString())
                .startsWith(file.getFileName().toString().replace(".yaml", ""));
        assertThat(document.path("operations").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyReferenceLeadsSomewhere(Path file) {
        assertThat(Contracts.yaml(file).findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(target(file, reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachMessageIsNamedAsItsSchemaSays(Path file) {
        assertThat(Contracts.yaml(file).at("/components/messages")).isNotEmpty().allSatisfy(message -> {
            var schema = target(file, message.at("/payload/schema/$ref").asString());
            assertThat(schema.at("/properties/type/const").asString())
                    .isEqualTo(message.path("name").asString());
        });
    }

    @Test
    void eachTopicAndEachEventTypeHasOneOwner() {
        var topics = documents()
                .flatMap(f -> Contracts.yaml(f).path("channels").valueStream())
                .map(c -> c.path("address").asString())
                .filter(a -> !a.isEmpty())
                .sorted();
        var types = documents()
                .flatMap(f -> Contracts.yaml(f).at("/components/messages").valueStream())
                .map(m -> m.path("name").asString().replace("dev.tocsin.", "") + ".schema.json")
                .sorted();

        assertThat(topics).containsExactlyElementsOf(TOPICS);
        assertThat(types)
                .containsExactlyElementsOf(Contracts.files("events", ".schema.json").stream()
                        .map(f -> f.getFileName().toString())
                        .sorted()
                        .toList());
    }

    private static JsonNode target(Path from, String reference) {
        var parts = reference.split("#", 2);
        var file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        assertThat(Files.isRegularFile(file)).as(file.toString()).isTrue();
        var document = file.toString().endsWith(".yaml") ? Contracts.yaml(file) : Contracts.json(file);
        return parts.length == 1 ? document : document.at(parts[1]);
    }
}
