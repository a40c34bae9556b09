package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Playbook extension: the incidents that start it. An empty list takes any value; categories is never empty. Inputs says where external variables
 * get their values from: {@code incident:severity}, {@code subject:account:agents}, {@code target:agents}, {@code fact:people.total}. Reasons are
 * conditions over those variables; it starts once for each that comes to hold, and without any it starts for the category alone.
 */
public record MatchExtension(
        List<String> categories,
        List<String> severities,
        List<String> kinds,
        Map<String, String> inputs,
        List<Reason> reasons) {
    /** Id of its extension definition. */
    public static final String DEFINITION = "extension-definition--c4b7a1de-52e8-4d0b-b1f3-8e6c90a7d215";

    /** The reason of a playbook that names none: the category is enough. */
    public static final String CATEGORY = "category";

    /** A reason to start it, by a name that stays the same over versions. */
    public record Reason(String name, String condition) {}

    /** Whether an incident of this category, severity and kind may start it. */
    public boolean fits(String category, String severity, String kind) {
        return categories.contains(category) && takes(severities, severity) && takes(kinds, kind);
    }

    private static boolean takes(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    static MatchExtension of(JsonNode node) {
        Nodes nodes = new Nodes(node);
        return new MatchExtension(
                nodes.texts("categories"),
                nodes.texts("severities"),
                nodes.texts("kinds"),
                nodes.dictionary("inputs", (_, source) -> source.node().asText()),
                nodes.list("reasons").stream()
                        .map(Nodes::new)
                        .map(reason -> new Reason(reason.textOr("name", ""), reason.textOr("condition", "")))
                        .toList());
    }
}
