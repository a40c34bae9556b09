package dev.tocsin.notification.duty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.CaseFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds the facts that differ between two states of an incident, and says which of them moved a duty. */
final class FactChanges {

    private static final int MOST = 5;

    private FactChanges() {}

    /** Returns every leaf of the fact sheet that differs, by path. */
    static List<FactChange> between(@Nullable Case before, Case now) {
        var old = before == null ? Map.<String, String>of() : leaves(before.factSheet());
        var present = leaves(now.factSheet());
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(present.keySet());
        var changes = new ArrayList<FactChange>();
        for (var path : paths) {
            if (!Objects.equals(old.get(path), present.get(path))) {
                var fact = fact(now, path);
                changes.add(new FactChange(
                        path,
                        old.get(path),
                        present.get(path),
                        fact.map(CaseFact::factId).orElse(null),
                        fact.map(CaseFact::recordedBy).orElse(now.change().by())));
            }
        }
        return changes;
    }

    /** Returns the changes of facts at these paths, parts and wholes included. */
    static List<FactChange> touching(List<FactChange> changes, Collection<String> paths) {
        return changes.stream()
                .filter(change -> paths.stream().anyMatch(change::touches))
                .toList();
    }

    static String words(List<FactChange> changes) {
        var words = changes.stream().limit(MOST).map(FactChange::words).collect(Collectors.joining("; "));
        return changes.size() > MOST ? words + "; and " + (changes.size() - MOST) + " more facts" : words;
    }

    private static Optional<CaseFact> fact(Case now, String path) {
        return now.facts().stream()
                .filter(fact -> path.equals(fact.path()) || path.startsWith(fact.path() + "."))
                .findFirst();
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
                    .map(FactChanges::text)
                    .collect(Collectors.joining(", "));
        }
        if (node.isObject() && isRange(node)) {
            return node.path("min").asText("0") + " to " + node.path("max").asText("unknown");
        }
        return node.isObject() ? node.toString() : node.asText();
    }
}
