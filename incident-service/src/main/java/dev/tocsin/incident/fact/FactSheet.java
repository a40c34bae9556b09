package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one incident as rules and notices read them. What is absent is unknown; a list that is present is complete.
 *
 * @param sheet what rules of law read
 * @param noticeFacts what only notices read, path to value
 */
public record FactSheet(ObjectNode sheet, ObjectNode noticeFacts) {

    /** Builds both from the current facts; later facts of the same path win, so that an incident's own stand after its parent's. */
    static FactSheet of(List<KnownFact> facts, FactPaths paths) {
        var sheet = JsonNodeFactory.instance.objectNode();
        var notices = JsonNodeFactory.instance.objectNode();
        // Whole maps come before their single entries, so that an entry refines the map.
        var ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparingInt(fact -> fact.path().startsWith("people.by_jurisdiction.") ? 1 : 0));
        for (var fact : ordered) {
            if (paths.isInSheet(fact.path())) {
                place(sheet, fact);
            } else {
                note(notices, fact);
            }
        }
        sheet.properties()
                .removeIf(part -> part.getValue().isObject() && part.getValue().isEmpty());
        return new FactSheet(sheet, notices);
    }

    private static void place(ObjectNode sheet, KnownFact fact) {
        var value = valueOf(fact);
        var dot = fact.path().indexOf('.');
        if (dot < 0) {
            put(sheet, fact.path(), value);
            return;
        }
        var part = child(sheet, fact.path().substring(0, dot));
        var name = fact.path().substring(dot + 1);
        if (name.startsWith("by_jurisdiction.")) {
            put(child(part, "by_jurisdiction"), name.substring(name.indexOf('.') + 1), value);
        } else {
            put(part, name, value);
        }
    }

    private static void note(ObjectNode notices, KnownFact fact) {
        put(notices, fact.path(), fact.certainty().hasValue() ? fact.value() : null);
    }

    private static @Nullable JsonNode valueOf(KnownFact fact) {
        if (fact.certainty().hasValue()) {
            return fact.value();
        }
        var isNone = fact.certainty() == Certainty.NOT_APPLICABLE && FactPaths.isList(fact.path());
        return isNone ? JsonNodeFactory.instance.arrayNode() : null;
    }

    private static ObjectNode child(ObjectNode parent, String name) {
        return parent.path(name) instanceof ObjectNode there ? there : parent.putObject(name);
    }

    private static void put(ObjectNode node, String name, @Nullable JsonNode value) {
        if (value == null) {
            node.remove(name);
        } else {
            node.set(name, value.deepCopy());
        }
    }
}
