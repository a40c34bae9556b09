package dev.tocsin.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads and checks the files of this module as they stand in the source tree. */
final class Contracts {
    static final String BASE = "https://tocsin.dev/contracts/";
    static final Path ROOT = Path.of("src/main/resources/contracts");

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final SchemaRegistry REGISTRY = registry();

    private Contracts() {}

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return JSON.readTree(text(file));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static JsonNode yaml(Path file) {
        return YAML.readTree(text(file));
    }

    /** What a document breaks of a schema, in words; empty where it fits. */
    static List<String> faults(String schema, String json) {
        return REGISTRY
                .getSchema(SchemaLocation.of(schema.startsWith("https:") ? schema : BASE + schema))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }

    private static SchemaRegistry registry() {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                b -> b.schemaRegistryConfig(config)
                        .schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:contracts/")));
    }
}
