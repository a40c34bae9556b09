package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Loads the rule book that ships with the service: {@code law/book.yaml} names its files. */
public final class LawLibrary {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String ROOT = "/law/";

    private LawLibrary() {}

    /** Compiles the shipped book against the calendars; throws {@link RuleBookFaulty} with every fault. */
    public static RuleBook load(Calendars calendars) {
        return reader(calendars).read(files("rules"));
    }

    /** Returns a reader for single rules, for example those of contracts, with the shipped words and zones. */
    public static RuleBookReader reader(Calendars calendars) {
        return new RuleBookReader(vocabulary(), calendars, zones(), authorities());
    }

    /** Returns the shipped authorities. */
    public static Authorities authorities() {
        return new AuthorityReader().read(files("authorities"));
    }

    /** Returns the shipped words. */
    public static Vocabulary vocabulary() {
        var reader = new VocabularyReader();
        read("book.yaml").path("vocabulary").forEach(name -> reader.add(read(name.asText())));
        return reader.vocabulary();
    }

    private static Map<String, JsonNode> files(String section) {
        var files = new LinkedHashMap<String, JsonNode>();
        read("book.yaml").path(section).forEach(name -> files.put(name.asText(), read(name.asText())));
        return files;
    }

    private static Map<String, String> zones() {
        var zones = new LinkedHashMap<String, String>();
        read(read("book.yaml").path("zones").asText())
                .properties()
                .forEach(entry -> zones.put(entry.getKey(), entry.getValue().asText()));
        return zones;
    }

    private static JsonNode read(String name) {
        try (var file = LawLibrary.class.getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new IllegalStateException("The law book names a file that is not there: " + name);
            }
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read law file " + name, e);
        }
    }
}
