package dev.tocsin.playbook.run.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tocsin.playbook.cacao.APlaybook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a playbook another way that means the same. */
final class Rewrite {
    private Rewrite() {}

    /** Other ids of steps, keys in the opposite order, other descriptions. */
    static JsonNode renamed(JsonNode document) {
        Map<String, String> ids = new HashMap<>();
        document.path("workflow").properties().forEach(step -> {
            String id = step.getKey();
            ids.put(id, APlaybook.id(id.substring(0, id.indexOf("--")), "renamed " + id));
        });
        return renamed(document, ids);
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> ids) {
        if (node.isTextual()) {
            return TextNode.valueOf(ids.getOrDefault(node.textValue(), node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(renamed(item, ids)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> properties = new ArrayList<>(node.properties());
        Collections.reverse(properties);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        properties.forEach(property ->
                object.set(ids.getOrDefault(property.getKey(), property.getKey()), renamed(property.getValue(), ids)));
        if (object.has("name")) {
            object.put("description", "written another way");
        }
        return object;
    }

    /** An action inside a condition that always holds, with its routes on the condition. */
    static ObjectNode wrappedInTrue(ObjectNode document, String action) {
        ObjectNode copy = document.deepCopy();
        ObjectNode workflow = (ObjectNode) copy.get("workflow");
        ObjectNode inner = (ObjectNode) workflow.get(action);
        String end = APlaybook.end("of the wrapped");
        String around = APlaybook.id("if-condition", "around");
        redirect(copy, action, around);
        ObjectNode choice = workflow.putObject(around);
        choice.put("type", "if-condition")
                .put("name", "around")
                .put("condition", "__yes__:value = 'true'")
                .put("on_true", action);
        for (String route : List.of("on_completion", "on_success", "on_failure")) {
            JsonNode next = inner.remove(route);
            if (next != null) {
                choice.set(route, next);
            }
        }
        inner.put("on_completion", end);
        workflow.putObject(end).put("type", "end").put("name", "of the wrapped");
        copy.withObject("/playbook_variables/__yes__").put("type", "bool").put("value", "true");
        return copy;
    }

    /** Whatever led to one step leads to another. */
    private static void redirect(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : List.copyOf(object.properties())) {
                if (property.getValue().asText("").equals(from)) {
                    object.put(property.getKey(), to);
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).asText("").equals(from)) {
                    list.set(i, TextNode.valueOf(to));
                }
            }
        }
        node.forEach(inner -> redirect(inner, from, to));
    }
}
