package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** The definitions that steps refer to, and variables (sections 6, 7, 10.18). */
final class DefinitionShape {
    private static final Pattern VARIABLE_NAME = Pattern.compile("__[A-Za-z_][A-Za-z0-9_-]{0,245}__");

    private final Findings findings;

    DefinitionShape(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode document) {
        agentTargets(document, "agent_definitions");
        agentTargets(document, "target_definitions");
        authentications(document);
        variables("", document.path("playbook_variables"), "/playbook_variables");
        document.path("workflow")
                .properties()
                .forEach(step -> variables(
                        step.getKey(),
                        step.getValue().path("step_variables"),
                        Findings.step(step.getKey(), "step_variables")));
    }

    private void agentTargets(JsonNode document, String dictionary) {
        for (Map.Entry<String, JsonNode> entry : document.path(dictionary).properties()) {
            JsonNode definition = entry.getValue();
            String at = Findings.at(dictionary, entry.getKey());
            String type = definition.path("type").asText("");
            if (!PlaybookShape.isIdentifier(entry.getKey(), type)) {
                findings.error("agent-identifier", at, "The id is not " + type + "--UUID", "The prefix is the type");
            }
            if (!StepReader.isPresent(definition, "name")) {
                findings.error("property-missing", at + "/name", "It has no name", "Name the agent or target");
            }
            if (type.equals("http-api") && definition.path("address").isEmpty()) {
                findings.error("address-missing", at + "/address", "It has no address", "Add url, dname or ipv4");
            }
        }
    }

    private void authentications(JsonNode document) {
        for (Map.Entry<String, JsonNode> entry :
                document.path("authentication_info_definitions").properties()) {
            JsonNode definition = entry.getValue();
            String at = Findings.at("authentication_info_definitions", entry.getKey());
            for (String secret : InlineSecrets.PROPERTIES) {
                if (StepReader.isPresent(definition, secret)) {
                    findings.error(
                            "inline-secret",
                            at + "/" + secret,
                            "A secret stands in the playbook",
                            "Put it into the credential store and refer to it: kms true and kms_key_identifier");
                }
            }
            if (!definition.path("kms").booleanValue() || !StepReader.isPresent(definition, "kms_key_identifier")) {
                findings.error(
                        "credential-missing",
                        at + "/kms_key_identifier",
                        "No credential is named",
                        "Set kms to true and kms_key_identifier to the name of a credential");
            }
        }
    }

    private void variables(String step, JsonNode variables, String at) {
        for (Map.Entry<String, JsonNode> entry : variables.properties()) {
            String pointer = at + Findings.at(entry.getKey());
            JsonNode variable = entry.getValue();
            if (!VARIABLE_NAME.matcher(entry.getKey()).matches()) {
                findings.error("variable-name", pointer, "Not a variable name", "Write __name__");
            }
            if (variable.path("external").booleanValue() && !step.isEmpty()) {
                findings.error(
                        "variable-external",
                        pointer + "/external",
                        "A step variable is external",
                        "Only playbook_variables may be");
            }
            value(variable, pointer);
        }
    }

    private void value(JsonNode variable, String pointer) {
        String name = variable.path("type").asText("");
        VariableType type = VariableType.named(name).orElse(null);
        if (type == null) {
            findings.error("variable-type", pointer + "/type", "'" + name + "' is no type", "See section 10.18.4");
            return;
        }
        JsonNode value = variable.path("value");
        boolean isText = value.isTextual() && type.accepts(value.textValue());
        boolean isDictionary = value.isObject() && type == VariableType.DICTIONARY;
        if (!value.isMissingNode() && !value.isNull() && !isText && !isDictionary) {
            findings.error(
                    "variable-value",
                    pointer + "/value",
                    "The value is not a " + type.wireName() + " written as a text",
                    "Write numbers and booleans in quotes; null is unknown");
        }
    }
}
