package dev.tocsin.notification.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tocsin.notification.form.Form.Audience;
import dev.tocsin.notification.form.Form.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads a form's YAML; every fault is named with its place, and a form with a fault is none. */
final class FormReader {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> OF_FORM =
            Set.of("id", "title", "citation", "audience", "lang", "rules", "sections");
    private static final Set<String> OF_FIELD =
            Set.of("id", "label", "question", "need", "may_be_unknown", "first_of", "all_of");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private FormReader() {}

    /** Reads one form; throws {@link FormFaulty} naming each fault. */
    static Form read(String name, String yaml) {
        var reader = new FormReader();
        try {
            var form = reader.form(YAML.readTree(yaml));
            if (!reader.faults.isEmpty()) {
                throw new FormFaulty(name, reader.faults);
            }
            return form;
        } catch (JsonProcessingException e) {
            throw new FormFaulty(name, List.of("no YAML: " + e.getOriginalMessage()));
        }
    }

    private Form form(JsonNode node) {
        onlyKnown(node, OF_FORM, "");
        var sections = new ArrayList<Section>();
        for (var section : list(node, "sections", "")) {
            sections.add(section(section, "sections/" + sections.size()));
        }
        return new Form(
                text(node, "id", ""),
                text(node, "title", ""),
                text(node, "citation", ""),
                audience(text(node, "audience", "")),
                text(node, "lang", ""),
                words(node, "rules", ""),
                sections);
    }

    private Audience audience(String word) {
        try {
            return Audience.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            faults.add("audience: no such audience: " + word);
            return Audience.AUTHORITY;
        }
    }

    private Section section(JsonNode node, String at) {
        onlyKnown(node, Set.of("heading", "fields"), at);
        var fields = new ArrayList<Field>();
        for (var field : list(node, "fields", at)) {
            fields.add(field(field, at + "/fields/" + fields.size()));
        }
        return new Section(text(node, "heading", at), fields);
    }

    private Field field(JsonNode node, String at) {
        onlyKnown(node, OF_FIELD, at);
        var id = text(node, "id", at);
        if (!ids.add(id)) {
            faults.add(at + "/id: stands twice: " + id);
        }
        if (node.has("first_of") == node.has("all_of")) {
            faults.add(at + ": needs either first_of or all_of");
        }
        var first = node.has("first_of");
        return new Field(
                id,
                text(node, "label", at),
                text(node, "question", at),
                need(node.path("need"), at + "/need"),
                node.path("may_be_unknown").asBoolean(false),
                new Field.Source(first, words(node, first ? "first_of" : "all_of", at)));
    }

    private Need need(JsonNode node, String at) {
        if (node.has("any_word")) {
            var condition = node.path("any_word");
            onlyKnown(condition, Set.of("path", "of"), at + "/any_word");
            return new Need.AnyWord(text(condition, "path", at), words(condition, "of", at));
        }
        return switch (node.isBoolean() && !node.booleanValue() ? "no" : node.asText()) {
            case "always" -> new Need.Always();
            case "no" -> new Need.Never();
            case "late" -> new Need.Late();
            case "update" -> new Need.Update();
            default -> {
                faults.add(at + ": no such need: " + node);
                yield new Need.Always();
            }
        };
    }

    private String text(JsonNode node, String key, String at) {
        var value = node.path(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            faults.add(place(at, key) + ": needs text");
            return "";
        }
        return value.textValue();
    }

    private List<String> words(JsonNode node, String key, String at) {
        return list(node, key, at).stream().map(JsonNode::asText).toList();
    }

    private List<JsonNode> list(JsonNode node, String key, String at) {
        var value = node.path(key);
        if (!value.isArray() || value.isEmpty()) {
            faults.add(place(at, key) + ": needs a list");
        }
        return StreamSupport.stream(value.spliterator(), false).toList();
    }

    private void onlyKnown(JsonNode node, Set<String> known, String at) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(place(at, name) + ": is no part of a form");
            }
        });
    }

    private static String place(String at, String key) {
        return at.isEmpty() ? key : at + "/" + key;
    }
}
