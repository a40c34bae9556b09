package dev.tocsin.notification.rulepack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.tocsin.notification.law.RuleFault;
import java.util.List;
import java.util.Locale;

/** The JSON Schemas (2020-12) of the files of a book and of a pack, in {@code law/schema}. */
public enum LawSchema {
    RULES,
    AUTHORITIES,
    VOCABULARY,
    CALENDARS,
    ZONES,
    BOOK,
    PACK;

    private static final String BASE = "https://tocsin.dev/law/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .locale(Locale.ENGLISH)
                            .build())
                    .schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:law/schema/")));

    /** Returns every place of the document that the schema refuses. */
    public List<RuleFault> faults(String file, JsonNode document) {
        return schema().validate(document.toString(), InputFormat.JSON).stream()
                .map(error -> new RuleFault(
                        file,
                        error.getInstanceLocation().toString(),
                        null,
                        file + error.getInstanceLocation(),
                        error.getMessage(),
                        "see " + location()))
                .toList();
    }

    private Schema schema() {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + fileName()));
    }

    private String location() {
        return "law/schema/" + fileName();
    }

    private String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".schema.json";
    }
}
