package dev.tocsin.playbook.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads a value out of a fact sheet by its path, as in {@code people.total}. Names in a sheet may hold dots themselves. */
final class FactPaths {
    private FactPaths() {}

    /** The text of the value; of a count its best estimate, else its highest, else its lowest; of a list or object its JSON. */
    static Optional<String> text(JsonNode sheet, String path) {
        return find(sheet, path).flatMap(FactPaths::text);
    }

    private static Optional<JsonNode> find(JsonNode node, String path) {
        if (node.has(path)) {
            return Optional.of(node.get(path));
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            JsonNode inner = node.path(path.substring(0, dot));
            Optional<JsonNode> found = inner.isObject() ? find(inner, path.substring(dot + 1)) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode value) {
        for (String name : new String[] {"best", "max", "min"}) {
            if (value.path(name).isNumber()) {
                return Optional.of(value.path(name).asText());
            }
        }
        if (value.isNull() || (value.isTextual() && value.textValue().equals("unknown"))) {
            return Optional.empty();
        }
        return Optional.of(value.isValueNode() ? value.asText() : value.toString());
    }
}
