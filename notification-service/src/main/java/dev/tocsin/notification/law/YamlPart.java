package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a rule file; reading from it notes each fault with its place, and gives a harmless value there. */
record YamlPart(@Nullable JsonNode node, Spot spot, RuleFaults faults) {

    private static final String HOW = "docs/law.md says how a rule reads";
    private static final Set<String> OPEN_ENDS = Set.of("from", "to");

    YamlPart at(String field) {
        var child = node == null ? null : node.get(field);
        return new YamlPart(child == null || child.isNull() ? null : child, spot.at(field), faults);
    }

    boolean has(String field) {
        return at(field).node() != null;
    }

    void fault(String what) {
        fault(what, HOW);
    }

    void fault(String what, String hint) {
        faults.add(spot, what, hint);
    }

    /** Notes that the word is none of the known ones of its kind. */
    void unknown(String kind, String word, Collection<String> known) {
        fault("unknown " + kind + " " + word, Hints.nearest(word, known));
    }

    void only(String... allowed) {
        if (node == null) {
            return;
        }
        if (!node.isObject()) {
            fault("must hold keys");
        }
        var known = Set.of(allowed);
        node.properties().stream()
                .map(entry -> entry.getKey())
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown("key", name, known));
        node.properties().stream()
                .filter(entry -> entry.getValue().isNull() && !OPEN_ENDS.contains(entry.getKey()))
                .forEach(entry -> at(entry.getKey()).fault("is empty", "leave the key out, or give it a value"));
    }

    String required() {
        var text = text();
        if (text == null || text.isBlank()) {
            fault("is missing", "add " + spot.pointer().substring(spot.pointer().lastIndexOf('/') + 1));
            return "";
        }
        return text;
    }

    /** Returns the word, which must be one of the known ones. */
    String known(Set<String> known, String kind) {
        var word = required();
        if (!word.isEmpty() && !known.contains(word)) {
            unknown(kind, word, known);
        }
        return word;
    }

    /** Returns the text; a word that many rules name is one and the same string, which the engine compares faster. */
    @Nullable
    String text() {
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            fault("must be text", "put it between quotes if it looks like a number, a date or yes and no");
            return null;
        }
        return node.asText().intern();
    }

    /** Returns a list of words; a single word is a list of one. */
    List<String> words() {
        if (node == null) {
            return List.of();
        }
        var words = new ArrayList<String>();
        (node.isArray() ? parts() : List.of(this)).forEach(each -> words.add(each.required()));
        return words;
    }

    /** Returns a list of words that must not be empty. */
    List<String> someWords() {
        var words = words();
        if (words.isEmpty()) {
            fault("is an empty list", "name at least one");
        }
        return words;
    }

    List<String> knownWords(Set<String> known, String kind) {
        var words = words();
        if (words.isEmpty()) {
            fault("names no " + kind, "known are words of the vocabulary");
        }
        words.stream().filter(word -> !known.contains(word)).forEach(word -> unknown(kind, word, known));
        return words;
    }

    List<YamlPart> parts() {
        var parts = new ArrayList<YamlPart>();
        if (node != null && node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                parts.add(new YamlPart(node.get(index), spot.at(index), faults));
            }
        } else if (node != null) {
            fault("must be a list", "write it between [ and ]");
        }
        return parts;
    }

    @Nullable
    Integer number() {
        if (node == null) {
            return null;
        }
        if (!node.isInt() || node.asInt() < 0) {
            fault("must be a whole number, not negative", "write digits without quotes");
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
