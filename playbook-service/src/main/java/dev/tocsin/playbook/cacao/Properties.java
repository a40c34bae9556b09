package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The properties of each kind of object and their JSON types, where no rule of its own speaks of them. */
@SuppressWarnings("ImmutableEnumChecker") // the maps and predicates never change
enum Properties {
    PLAYBOOK(
            "type id spec_version name created_by created modified workflow_start workflow priority severity impact: any,"
                    + "description workflow_exception valid_from valid_until: text, revoked: flag,"
                    + "playbook_types playbook_activities derived_from related_to industry_sectors labels markings: texts,"
                    + "external_references signatures: list,"
                    + "playbook_processing_summary playbook_variables playbook_extensions authentication_info_definitions"
                    + " agent_definitions target_definitions extension_definitions data_marking_definitions: object"),
    STEP("type delay timeout on_completion on_success on_failure targets: any, name description owner: text,"
            + "external_references: list, step_variables step_extensions: object"),
    START("", STEP),
    END("", STEP),
    ACTION("commands agent: any, in_args out_args: texts", STEP),
    PLAYBOOK_ACTION("playbook_id: any, playbook_version: text, in_args out_args: texts", STEP),
    PARALLEL("next_steps: any", STEP),
    IF_CONDITION("condition on_true on_false: any", STEP),
    WHILE_CONDITION("condition on_true: any", STEP),
    SWITCH_CONDITION("switch cases: any", STEP),
    COMMAND("type: any, description version playbook_activity command command_b64 content content_b64: text,"
            + "headers: any, external_references: list"),
    VARIABLE("type value constant external: any, description: text"),
    SIGNATURE("type id signee hash_algorithm algorithm value: any, created_by created modified valid_from valid_until"
            + " related_to related_version public_key cert_url thumbprint: text, revoked: flag,"
            + "public_cert_chain: texts, signature: object"),
    EXTENSION_DEFINITION("type name created_by schema version: any, description: text, external_references: list");

    private static final Map<String, Predicate<JsonNode>> KINDS = Map.of(
            "any", _ -> true,
            "text", JsonNode::isTextual,
            "flag", JsonNode::isBoolean,
            "list", JsonNode::isArray,
            "texts", Properties::isTexts,
            "object", JsonNode::isObject);

    private final Map<String, String> kinds = new LinkedHashMap<>();

    Properties(String properties) {
        put(properties);
    }

    Properties(String properties, Properties common) {
        kinds.putAll(common.kinds);
        put(properties);
    }

    private void put(String properties) {
        for (String group : properties.isEmpty() ? new String[0] : properties.split(",", -1)) {
            String[] halves = group.split(":", -1);
            for (String name : halves[0].strip().split("\\s+", -1)) {
                kinds.put(name, halves[1].strip());
            }
        }
    }

    void check(Findings findings, JsonNode object, String pointer) {
        object.properties().forEach(property -> {
            String kind = kinds.get(property.getKey());
            String at = pointer + Findings.at(property.getKey());
            if (kind == null) {
                findings.add(
                        Rule.PROPERTY_UNKNOWN,
                        at,
                        "The specification knows no '" + Texts.shortened(property.getKey()) + "' here",
                        "It is kept and ignored; what engines are to understand goes into an extension");
            } else if (!property.getValue().isNull() && !fits(kind, property.getValue())) {
                findings.add(
                        Rule.PROPERTY_TYPE,
                        at,
                        property.getKey() + " is of another JSON type",
                        "It should be: " + kind.replace("texts", "list of texts"));
            } else if (property.getValue().isArray() && property.getValue().isEmpty() && !kind.equals("any")) {
                findings.add(Rule.LIST_EMPTY, at, property.getKey() + " is an empty list", "Leave the property out");
            }
        });
    }

    private static boolean fits(String kind, JsonNode value) {
        Predicate<JsonNode> test = KINDS.get(kind);
        return test == null || test.test(value);
    }

    static boolean isTexts(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                return false;
            }
        }
        return true;
    }
}
