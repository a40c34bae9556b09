package dev.tocsin.benchmark.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every fourteenth rule of the book, or the next where it waits for another, as data and as a book of their own. */
public final class FiftyRules {

    private static final int STEP = 14;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private FiftyRules() {}

    /** Returns the rules as the book's files have them, in the order of the book. */
    public static List<JsonNode> data() {
        var all = new ArrayList<JsonNode>();
        read("book.yaml").path("rules").forEach(file -> read(file.asText()).forEach(all::add));
        return IntStream.range(0, all.size())
                .filter(index -> index % STEP == 0)
                .mapToObj(index -> waitsForAnother(all.get(index)) ? all.get(index + 1) : all.get(index))
                .toList();
    }

    private static boolean waitsForAnother(JsonNode rule) {
        return rule.path("clock").has("not_before");
    }

    /** Returns the book that holds these rules and no other. */
    public static RuleBook book() {
        var reader = LawLibrary.reader(new HolidayCalendars());
        return reader.read(Map.of())
                .with(data().stream()
                        .map(rule -> reader.readOne(rule.path("id").asText(), rule))
                        .toList());
    }

    /** Returns the zone of each country or state, by code. */
    public static Map<String, String> zones() {
        var zones = new LinkedHashMap<String, String>();
        read("zones.yaml")
                .properties()
                .forEach(entry -> zones.put(entry.getKey(), entry.getValue().asText()));
        return zones;
    }

    private static JsonNode read(String name) {
        try (var file = LawLibrary.class.getResourceAsStream("/law/" + name)) {
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read law file " + name, e);
        }
    }
}
