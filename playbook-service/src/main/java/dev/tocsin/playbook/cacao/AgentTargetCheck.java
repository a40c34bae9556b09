package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Definitions of agents and targets (section 7). */
final class AgentTargetCheck {
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final int HIGHEST_PORT = 65_535;

    private final Findings findings;
    private final JsonNode document;

    AgentTargetCheck(Findings findings, JsonNode document) {
        this.findings = findings;
        this.document = document;
    }

    void check() {
        for (String dictionary : List.of("agent_definitions", "target_definitions")) {
            document.path(dictionary)
                    .properties()
                    .forEach(entry ->
                            definition(Findings.at(dictionary, entry.getKey()), entry.getKey(), entry.getValue()));
        }
    }

    private void definition(String at, String key, JsonNode definition) {
        if (!definition.isObject()) {
            findings.add(Rule.DEFINITION_MALFORMED, at, "The definition is not an object", "Write type and name");
            return;
        }
        String type = definition.path("type").asText("");
        identifier(at, key, type);
        if (type.isEmpty() || !definition.path("type").isTextual()) {
            findings.add(Rule.AGENT_TYPE_MISSING, at + "/type", "The definition has no type", "Write for example ssh");
        } else if (!Vocabulary.AGENT_TYPES.contains(type)) {
            findings.add(
                    Rule.AGENT_TYPE,
                    at + "/type",
                    "'" + Texts.shortened(type) + "' is not in the vocabulary",
                    "See section 7.2; other engines may not know it");
        }
        if (!Nodes.isPresent(definition, "name")) {
            findings.add(Rule.NAME_MISSING, at + "/name", "It has no name", "Name the agent or target");
        }
        JsonNode address = definition.path("address");
        if (Vocabulary.WITH_ADDRESS.contains(type) && (!address.isObject() || address.isEmpty())) {
            findings.add(Rule.ADDRESS_MISSING, at + "/address", "It has no address", "Add url, dname or ipv4");
        }
        if (address.isObject()) {
            address.properties().forEach(entry -> address(at + "/address", entry));
        }
        port(at, definition.path("port"));
        authentication(at, definition);
        own(at, type, definition);
    }

    private void identifier(String at, String key, String type) {
        if (!Identifiers.isOne(key)) {
            findings.add(
                    Rule.DEFINITION_ID,
                    at,
                    "The key is not " + (type.isEmpty() ? "type" : Texts.shortened(type)) + "--UUID",
                    "The key is the type, two hyphens and a random UUID");
        } else if (!Identifiers.type(key).equals(type)) {
            findings.add(
                    Rule.DEFINITION_ID_PREFIX,
                    at,
                    "The key begins with " + Identifiers.type(key) + ", the type is " + Texts.shortened(type),
                    "The prefix of the key is the type");
        }
    }

    private void address(String at, Map.Entry<String, JsonNode> entry) {
        String kind = entry.getKey();
        String pointer = at + Findings.at(kind);
        if (!Vocabulary.ADDRESS_KINDS.contains(kind)) {
            findings.add(
                    Rule.ADDRESS_KIND,
                    pointer,
                    "'" + Texts.shortened(kind) + "' is no kind of address",
                    "Use dname, ipv4, ipv6, l2mac, vlan or url");
            return;
        }
        boolean isList = Properties.isTexts(entry.getValue());
        if (!isList
                || entry.getValue().isEmpty()
                || new Nodes(entry.getValue())
                        .elements()
                        .anyMatch(value -> !AddressValues.isOne(kind, value.textValue()))) {
            findings.add(
                    Rule.ADDRESS_VALUE,
                    pointer,
                    isList ? "There is no " + kind + " in it, or what is not one" : "An address is a list of texts",
                    "Put one or more into [ ]; a variable may stand in for it");
        }
    }

    private void port(String at, JsonNode port) {
        if (port.isMissingNode() || port.isNull()) {
            return;
        }
        String text = port.asText("");
        boolean isPort = port.isTextual() && (!VariableReferences.in(text).isEmpty() || isPort(text));
        if (!isPort) {
            findings.add(Rule.PORT, at + "/port", "It is no port", "Write a number from 1 to 65535 in quotes");
        }
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private void authentication(String at, JsonNode definition) {
        JsonNode reference = definition.path("authentication_info");
        if (!reference.isMissingNode()
                && !reference.isNull()
                && !document.path("authentication_info_definitions").has(reference.asText(""))) {
            findings.add(
                    Rule.AUTHENTICATION_REFERENCE,
                    at + "/authentication_info",
                    "Unknown authentication information " + Texts.shortened(reference.asText("")),
                    "Add it to authentication_info_definitions");
        }
    }

    private void own(String at, String type, JsonNode definition) {
        JsonNode category = definition.path("category");
        boolean isWanted = type.equals("security-category") || definition.has("category");
        if (isWanted && (!Properties.isTexts(category) || category.isEmpty())) {
            findings.add(
                    Rule.CATEGORY, at + "/category", "category is not a list of texts", "List for example firewall");
        }
        if (type.equals("sector") && !Nodes.isPresent(definition, "sector")) {
            findings.add(Rule.SECTOR, at + "/sector", "The sector is missing", "Write for example financial-services");
        }
        JsonNode logical = definition.path("logical");
        if (!logical.isMissingNode() && (!Properties.isTexts(logical) || logical.isEmpty())) {
            findings.add(
                    Rule.LOCATION_LOGICAL, at + "/logical", "logical is not a list of texts", "List names of places");
        }
        new PlaceCheck(findings).check(at, definition);
    }
}
