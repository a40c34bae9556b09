package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Extension of an action: hits names the variable that lists the things which each of its commands changes; a destructive one waits until the
 * steps that preserve its evidence are done.
 */
public record EffectExtension(@Nullable String hits, boolean destructive, List<String> preservedBy) {
    /** Id of its extension definition. */
    public static final String DEFINITION = "extension-definition--b82d5f16-0c3a-4e75-9d1b-e6f7a4c2083d";

    static final EffectExtension NONE = new EffectExtension(null, false, List.of());

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    static EffectExtension of(JsonNode node) {
        Nodes nodes = new Nodes(node);
        return new EffectExtension(nodes.text("hits"), nodes.flag("destructive"), nodes.texts("preserved_by"));
    }

    /** How many things a value lists: the items of a JSON list, else words between commas, semicolons or spaces. */
    public static int count(String value) {
        String text = value.strip();
        if (text.startsWith("[")) {
            try {
                return JSON.readTree(text).size();
            } catch (JsonProcessingException _) {
                // No list of JSON: counted as words.
            }
        }
        return Math.toIntExact(Stream.of(BETWEEN.split(text, -1))
                .filter(word -> !word.isBlank())
                .count());
    }
}
