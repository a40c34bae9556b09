package dev.tocsin.notification.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One leaf in which two fact sheets differ: its path, and its values in words (null where not known). */
public record FactDifference(
        String path, @Nullable String from, @Nullable String to) {

    /** Returns every leaf that differs, by path. */
    public static List<FactDifference> between(JsonNode before, JsonNode after) {
        var old = leaves(before);
        var present = leaves(after);
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(present.keySet());
        var differences = new ArrayList<FactDifference>();
        for (var path : paths) {
            if (!Objects.equals(old.get(path), present.get(path))) {
                differences.add(new FactDifference(path, old.get(path), present.get(path)));
            }
        }
        return differences;
    }

    /** Says whether two paths name the same fact, or one is part of the other. */
    public static boolean touch(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }

    private static Map<String, String> leaves(JsonNode sheet) {
        var leaves = new TreeMap<String, String>();
        collect("", sheet, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject() && !isRange(node)) {
            node.properties()
                    .forEach(each -> collect(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), leaves));
        } else if (!node.isNull() && !node.isMissingNode()) {
            leaves.put(path, text(node));
        }
    }

    private static boolean isRange(JsonNode node) {
        return node.has("min") || node.has("max") || node.has("best");
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(FactDifference::text)
                    .collect(Collectors.joining(", "));
        }
        if (node.isObject() && isRange(node)) {
            return node.path("min").asText("0") + " to " + node.path("max").asText("unknown");
        }
        return node.isObject() ? node.toString() : node.asText();
    }
}
