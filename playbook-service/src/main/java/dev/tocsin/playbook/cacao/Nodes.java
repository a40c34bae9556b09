package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads properties of one JSON object leniently: what is missing or of another kind is null, empty or the default. */
record Nodes(JsonNode node) {
    @Nullable
    String text(String name) {
        JsonNode value = node.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    String textOr(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    int number(String name, int otherwise) {
        return node.path(name).isIntegralNumber() ? node.path(name).intValue() : otherwise;
    }

    @Nullable
    Duration millis(String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() && value.longValue() > 0 ? Duration.ofMillis(value.longValue()) : null;
    }

    boolean flag(String name) {
        return node.path(name).booleanValue();
    }

    List<JsonNode> list(String name) {
        List<JsonNode> items = new ArrayList<>();
        node.path(name).forEach(items::add);
        return List.copyOf(items);
    }

    /** The items of a list or the values of an object. */
    Stream<JsonNode> elements() {
        return StreamSupport.stream(node.spliterator(), false);
    }

    List<String> texts(String name) {
        return list(name).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    /** A dictionary in the order of the document. */
    <T> Map<String, T> dictionary(String name, BiFunction<String, Nodes, T> read) {
        Map<String, T> result = new LinkedHashMap<>();
        node.path(name)
                .properties()
                .forEach(entry -> result.put(entry.getKey(), read.apply(entry.getKey(), new Nodes(entry.getValue()))));
        return java.util.Collections.unmodifiableMap(result);
    }

    /** Whether the property is a text that is not blank. */
    static boolean isPresent(JsonNode node, String name) {
        return node.path(name).isTextual() && !node.path(name).textValue().isBlank();
    }
}
