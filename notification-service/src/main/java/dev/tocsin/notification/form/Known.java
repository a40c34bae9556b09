package dev.tocsin.notification.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What is known of a case, as forms ask for it.
 *
 * @param sheet the fact sheet that rules read; its paths are its members, joined by dots
 * @param others facts that only notices read, and names around the case, by path; {@code a.b} also finds {@code a.b.c}
 */
public record Known(JsonNode sheet, Map<String, JsonNode> others) {
    public Known {
        others = Map.copyOf(others);
    }

    /** Returns the value at the path; a missing node where nothing is known. */
    public JsonNode at(String path) {
        var exact = others.get(path);
        if (exact != null) {
            return exact;
        }
        var onSheet = sheet.at("/" + path.replace('.', '/'));
        if (!onSheet.isMissingNode() && !onSheet.isNull()) {
            return onSheet;
        }
        return below(path + ".");
    }

    private JsonNode below(String prefix) {
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        others.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .sorted()
                .forEach(path -> parts.set(path.substring(prefix.length()), others.get(path)));
        return parts.isEmpty() ? MissingNode.getInstance() : parts;
    }
}
