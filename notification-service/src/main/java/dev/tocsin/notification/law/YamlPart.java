package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A place in a rule file; reading from it notes each fault with file, rule and place, and gives a harmless value there. */
record YamlPart(@Nullable JsonNode node, String where, RuleFaults faults) {

    YamlPart at(String field) {
        var child = node == null ? null : node.get(field);
        return new YamlPart(child == null || child.isNull() ? null : child, where + "." + field, faults);
    }

    boolean has(String field) {
        return at(field).node() != null;
    }

    void fault(String what) {
        faults.add(where, what);
    }

    void only(String... allowed) {
        if (node == null) {
            return;
        }
        var known = Set.of(allowed);
        node.properties().stream()
                .map(entry -> entry.getKey())
                .filter(name -> !known.contains(name))
                .forEach(name -> fault("unknown key " + name));
    }

    String required() {
        var text = text();
        if (text == null || text.isBlank()) {
            fault("is missing");
            return "";
        }
        return text;
    }

    /** Returns the word, which must be one of the known ones. */
    String known(Set<String> known, String kind) {
        var word = required();
        if (!word.isEmpty() && !known.contains(word)) {
            fault("unknown " + kind + " " + word);
        }
        return word;
    }

    /** Returns the text; a word that many rules name is one and the same string, which the engine compares faster. */
    @Nullable
    String text() {
        if (node == null) {
            return null;
        }
        if (!node.isValueNode()) {
            fault("must be text");
            return null;
        }
        return node.asText().intern();
    }

    /** Returns a list of words; a single word is a list of one. */
    List<String> words() {
        if (node == null) {
            return List.of();
        }
        if (node.isValueNode()) {
            return List.of(node.asText().intern());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(each -> each.asText().intern())
                .toList();
    }

    List<String> knownWords(Set<String> known, String kind) {
        var words = words();
        if (words.isEmpty()) {
            fault("names no " + kind);
        }
        words.stream().filter(word -> !known.contains(word)).forEach(word -> fault("unknown " + kind + " " + word));
        return words;
    }

    List<YamlPart> parts() {
        var parts = new ArrayList<YamlPart>();
        if (node != null && node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                parts.add(new YamlPart(node.get(index), where + "[" + index + "]", faults));
            }
        } else if (node != null) {
            fault("must be a list");
        }
        return parts;
    }

    @Nullable
    Integer number() {
        if (node == null) {
            return null;
        }
        if (!node.isInt() || node.asInt() < 0) {
            fault("must be a whole number, not negative");
            return null;
        }
        return node.asInt();
    }

    @Nullable
    LocalDate date() {
        return parsed(LocalDate::parse, "must be a date");
    }

    <T> @Nullable T parsed(Function<String, T> parse, String otherwise) {
        var text = text();
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException _) {
            fault(otherwise + ": " + text);
            return null;
        }
    }
}
