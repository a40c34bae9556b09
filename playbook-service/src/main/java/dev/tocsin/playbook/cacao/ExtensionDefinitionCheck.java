package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Extensions and their definitions (section 8): unknown ones are kept and ignored, but they must be declared. */
final class ExtensionDefinitionCheck {
    private static final Pattern VERSION =
            Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}([-+][0-9A-Za-z.+-]{1,100})?");
    private static final Map<String, String> PLACES = Map.of(
            "agent_definitions", "agent_target_extensions",
            "target_definitions", "agent_target_extensions",
            "authentication_info_definitions", "authentication_info_extensions",
            "data_marking_definitions", "marking_extensions",
            "workflow", "step_extensions");

    private final Findings findings;
    private final JsonNode document;

    ExtensionDefinitionCheck(Findings findings, JsonNode document) {
        this.findings = findings;
        this.document = document;
    }

    void check() {
        used("/playbook_extensions", document.path("playbook_extensions"));
        PLACES.forEach((dictionary, property) -> document.path(dictionary)
                .properties()
                .forEach(entry -> used(
                        Findings.at(dictionary, entry.getKey(), property),
                        entry.getValue().path(property))));
        document.path("extension_definitions").properties().forEach(this::definition);
    }

    private void used(String pointer, JsonNode extensions) {
        if (extensions.isMissingNode() || extensions.isNull()) {
            return;
        }
        if (!extensions.isObject()) {
            findings.add(Rule.EXTENSION_VALUE, pointer, "Extensions are a dictionary", "Write extension id: { … }");
            for (int i = 0; i < extensions.size(); i++) {
                unknown(pointer + "/" + i, String.valueOf(i));
            }
            return;
        }
        extensions.properties().forEach(extension -> {
            String at = pointer + Findings.at(extension.getKey());
            if (!document.path("extension_definitions").has(extension.getKey())) {
                unknown(at, extension.getKey());
            }
            if (!extension.getValue().isObject()) {
                findings.add(Rule.EXTENSION_VALUE, at, "The extension is not an object", "Write { … }");
            }
        });
    }

    private void unknown(String pointer, String id) {
        findings.add(
                Rule.EXTENSION_REFERENCE,
                pointer,
                "The extension '" + Texts.shortened(id) + "' is not defined",
                "Add it to extension_definitions");
    }

    private void definition(Map.Entry<String, JsonNode> entry) {
        String at = Findings.at("extension_definitions", entry.getKey());
        JsonNode definition = entry.getValue();
        Properties.EXTENSION_DEFINITION.check(findings, definition, at);
        if (!Identifiers.hasType(entry.getKey(), "extension-definition")) {
            findings.add(
                    Rule.EXTENSION_DEFINITION_ID,
                    at,
                    "The key is not extension-definition--UUID",
                    "Write the id that its owner published");
        }
        for (String name : List.of("type", "name", "created_by", "schema", "version")) {
            if (!Nodes.isPresent(definition, name)) {
                findings.add(
                        Rule.EXTENSION_DEFINITION,
                        at + "/" + name,
                        name + " is missing",
                        "A definition has type, name, created_by, schema and version");
            }
        }
        String version = definition.path("version").asText("");
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            findings.add(
                    Rule.EXTENSION_VERSION, at + "/version", "It is no semantic version", "Write for example 1.0.0");
        }
    }
}
