package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two documents of a playbook, object by object: steps, variables, targets and what else has an id is compared with what has
 * the same id. The order of properties, times of modification and signatures are no difference.
 */
public final class PlaybookDiff {
    private static final Map<String, String> PARTS = Map.of(
            "workflow", "step",
            "playbook_variables", "variable",
            "target_definitions", "target",
            "agent_definitions", "agent",
            "authentication_info_definitions", "credential",
            "data_marking_definitions", "marking",
            "extension_definitions", "extension-definition",
            "playbook_extensions", "extension");
    private static final Set<String> OF_NO_MATTER = Set.of("modified", "signatures");
    private static final int MOST_CHANGES = 2_000;

    private final List<Difference> differences = new ArrayList<>();

    private PlaybookDiff() {}

    /** One object that is there in one document only, or says something else in each; part is its kind, id its key, empty for the playbook itself. */
    public record Difference(String part, String id, String name, Kind kind, List<Change> changes) {}

    /** How an object differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One place that differs, by its JSON pointer in the document; before or after is missing where there was or is nothing. */
    public record Change(
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** What has to change in the first document for the second. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        PlaybookDiff diff = new PlaybookDiff();
        List<Change> own = new ArrayList<>();
        for (String name : names(before, after)) {
            if (PARTS.containsKey(name)) {
                diff.objects(name, before.path(name), after.path(name));
            } else if (!OF_NO_MATTER.contains(name)) {
                changes(Findings.at(name), before.path(name), after.path(name), own);
            }
        }
        if (!own.isEmpty()) {
            diff.differences.addFirst(
                    new Difference("playbook", "", after.path("name").asText(""), Kind.CHANGED, List.copyOf(own)));
        }
        return List.copyOf(diff.differences);
    }

    private void objects(String dictionary, JsonNode before, JsonNode after) {
        for (String id : names(before, after)) {
            List<Change> changes = new ArrayList<>();
            changes(Findings.at(dictionary, id), before.path(id), after.path(id), changes);
            Kind kind = !before.has(id) ? Kind.ADDED : !after.has(id) ? Kind.REMOVED : Kind.CHANGED;
            if (!changes.isEmpty()) {
                JsonNode named = after.has(id) ? after.path(id) : before.path(id);
                String part = PARTS.getOrDefault(dictionary, dictionary);
                differences.add(new Difference(part, id, named.path("name").asText(id), kind, List.copyOf(changes)));
            }
        }
    }

    /** Down to the smallest place that differs; lists are compared as wholes, since their order counts. */
    private static void changes(String pointer, JsonNode before, JsonNode after, List<Change> found) {
        if (before.isObject() && after.isObject()) {
            for (String name : names(before, after)) {
                changes(pointer + Findings.at(name), before.path(name), after.path(name), found);
            }
        } else if (!before.equals(after) && found.size() < MOST_CHANGES) {
            found.add(new Change(pointer, present(before), present(after)));
        }
    }

    private static @Nullable JsonNode present(JsonNode node) {
        return node instanceof MissingNode ? null : node;
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
