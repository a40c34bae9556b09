package dev.tocsin.benchmark.drools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.law.Calendars;
import dev.tocsin.notification.law.Vocabulary;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows the terms of each rule and the lists of data that rules name, read once. */
public final class Lawyer {

    private final Map<String, Terms> terms = new HashMap<>();
    private final Map<String, Incident.Data> data = new HashMap<>();
    private final Vocabulary vocabulary;

    /** Reads the terms of the rules. */
    public Lawyer(List<JsonNode> rules, Vocabulary vocabulary, Map<String, String> zones, Calendars calendars) {
        var ids = zones.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ZoneId.of(entry.getValue())));
        rules.forEach(rule -> terms.put(rule.path("id").asText(), new Terms(rule, ids, calendars)));
        this.vocabulary = vocabulary;
    }

    /** Makes a list of combinations known, and returns the name that stands for it in conditions. */
    String name(List<String> words) {
        var name = String.join(" ", words);
        var list = words.size() == 1 ? vocabulary.dataLists().get(words.getFirst()) : null;
        var combinations =
                (list == null ? words : list).stream().map(this::combination).toList();
        data.put(name, new Incident.Data(combinations));
        return name;
    }

    private List<List<String>> combination(String words) {
        return Arrays.stream(words.split("\\+", -1))
                .map(element -> List.copyOf(vocabulary.elements().getOrDefault(element, Set.of(element))))
                .toList();
    }

    Terms terms(String rule) {
        return known(terms.get(rule), rule);
    }

    Incident.Data data(String list) {
        return known(data.get(list), list);
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalArgumentException("Nothing known of " + name);
        }
        return found;
    }
}
