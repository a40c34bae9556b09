package dev.tocsin.notification.law;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Loads the rule book that ships with the service: {@code law/book.yaml} names its files. */
public final class LawLibrary {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final String ROOT = "/law/";

    private LawLibrary() {}

    /** Compiles the shipped book against the calendars; throws {@link RuleBookFaulty} with every fault. */
    public static RuleBook load(Calendars calendars) {
        try {
            return sources().compile(calendars);
        } catch (RuleBookFaulty e) {
            throw e.in(LawLibrary::text);
        }
    }

    /** Returns a reader for single rules, for example those of contracts, with the shipped words and zones. */
    public static RuleBookReader reader(Calendars calendars) {
        return sources().reader(calendars);
    }

    /** Returns the shipped files. */
    public static LawSources sources() {
        return new LawSources(
                RuleText.of(files("rules"), null),
                List.copyOf(files("vocabulary").values()),
                files("authorities"),
                zones());
    }

    /** Returns the shipped authorities. */
    public static Authorities authorities() {
        return new AuthorityReader().read(files("authorities"));
    }

    /** Returns the shipped words. */
    public static Vocabulary vocabulary() {
        var reader = new VocabularyReader();
        files("vocabulary").values().forEach(reader::add);
        return reader.vocabulary();
    }

    /** Returns the names of the shipped files of a section: rules, vocabulary or authorities. */
    public static List<String> names(String section) {
        return StreamSupport.stream(read("book.yaml").path(section).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Returns a YAML text as a tree; a key that stands twice is a fault of the text. */
    public static JsonNode parse(String text) throws IOException {
        return YAML.readTree(text);
    }

    private static Map<String, JsonNode> files(String section) {
        var files = new LinkedHashMap<String, JsonNode>();
        names(section).forEach(name -> files.put(name, read(name)));
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
        try {
            return parse(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read law file " + name, e);
        }
    }

    /** Returns the text of a shipped file. */
    public static String text(String name) {
        try (var file = LawLibrary.class.getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new IllegalStateException("The law book names a file that is not there: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read law file " + name, e);
        }
    }
}
