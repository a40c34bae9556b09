package dev.tocsin.stack.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what a document breaks of a contract ({@code contracts/...} on the class path); an empty list means that it fits. */
public final class ContractCheck {
    private static final String BASE = "https://tocsin.dev/contracts/";
    private static final Pattern TYPE = Pattern.compile("dev\\.tocsin\\.([a-z]+\\.[a-z]+\\.v[1-9][0-9]*)");
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY = registry();

    private ContractCheck() {}

    /** Checks a whole CloudEvent by the schema that its {@code type} names. */
    public static List<String> event(String json) {
        var event = parse(json);
        var type = TYPE.matcher(event.path("type").asString(""));
        if (!type.matches()) {
            return List.of("/type: '" + event.path("type").asString("") + "' is no event type of Tocsin");
        }
        return faults("events/" + type.group(1) + ".schema.json", event);
    }

    /** Checks a body of {@code application/problem+json}. */
    public static List<String> problem(String json) {
        return against("problem.schema.json", json);
    }

    /** Checks any document by a schema, named by its path under {@code contracts/}. */
    public static List<String> against(String schema, String json) {
        return faults(schema, parse(json));
    }

    private static List<String> faults(String schema, JsonNode document) {
        if (ContractCheck.class.getClassLoader().getResource("contracts/" + schema) == null) {
            return List.of("contracts/" + schema + " is not on the class path");
        }
        var faults = new ArrayList<String>();
        for (var error :
                REGISTRY.getSchema(SchemaLocation.of(BASE + schema)).validate(document.toString(), InputFormat.JSON)) {
            faults.add(error.getInstanceLocation() + ": " + error.getMessage() + " (" + schema + ")");
        }
        return List.copyOf(faults);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
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
