package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written, and where.
 *
 * @param index its place in the file's list
 * @param pack the pack that it comes from; null for the book that ships with the service
 */
public record RuleText(String file, int index, @Nullable String pack, JsonNode node) {

    /** Returns the entries of files, each a list of rules, in order. */
    public static List<RuleText> of(Map<String, JsonNode> files, @Nullable String pack) {
        var texts = new ArrayList<RuleText>();
        files.forEach((file, list) -> {
            for (int index = 0; index < list.size(); index++) {
                texts.add(new RuleText(file, index, pack, list.get(index)));
            }
        });
        return texts;
    }

    /** Returns the rule's id; empty where it has none. */
    public String id() {
        return node.path("id").asText("");
    }

    Spot spot() {
        return Spot.entry(file, index, id().isEmpty() ? "[" + index + "]" : id());
    }
}
