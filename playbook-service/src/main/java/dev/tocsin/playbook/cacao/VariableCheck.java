package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Declarations of variables (section 10.18). */
final class VariableCheck {
    private static final Pattern NAME = Pattern.compile("__[A-Za-z_][A-Za-z0-9_-]{0,245}__");

    private final Findings findings;
    private final JsonNode document;

    VariableCheck(Findings findings, JsonNode document) {
        this.findings = findings;
        this.document = document;
    }

    void check() {
        variables(document.path("playbook_variables"), "/playbook_variables", false);
        document.path("workflow")
                .properties()
                .forEach(step -> variables(
                        step.getValue().path("step_variables"), Findings.step(step.getKey(), "step_variables"), true));
    }

    private void variables(JsonNode variables, String at, boolean isOfStep) {
        for (Map.Entry<String, JsonNode> entry : variables.properties()) {
            String pointer = at + Findings.at(entry.getKey());
            JsonNode variable = entry.getValue();
            if (!NAME.matcher(entry.getKey()).matches()) {
                findings.add(
                        Rule.VARIABLE_NAME,
                        pointer,
                        "'" + Texts.shortened(entry.getKey()) + "' is no variable name",
                        "Write __name__ with letters, digits, _ and -");
            }
            if (!variable.isObject()) {
                findings.add(Rule.VARIABLE_MALFORMED, pointer, "The variable is not an object", "Write its type");
                continue;
            }
            Properties.VARIABLE.check(findings, variable, pointer);
            flags(variable, pointer, isOfStep);
            value(variable, pointer);
            if (isOfStep && document.path("playbook_variables").has(entry.getKey())) {
                findings.add(
                        Rule.VARIABLE_SHADOWS,
                        pointer,
                        "It hides the variable of the playbook with the same name",
                        "Give it another name");
            }
        }
    }

    private void flags(JsonNode variable, String pointer, boolean isOfStep) {
        for (String name : List.of("constant", "external")) {
            if (variable.has(name) && !variable.path(name).isBoolean()) {
                findings.add(
                        Rule.VARIABLE_MALFORMED,
                        pointer + "/" + name,
                        name + " is not true or false",
                        "Write it without quotes");
            }
        }
        if (isOfStep && variable.path("external").booleanValue()) {
            findings.add(
                    Rule.VARIABLE_EXTERNAL,
                    pointer + "/external",
                    "A variable of a step cannot come from outside",
                    "Move it to playbook_variables");
        }
        boolean isExternal = variable.path("external").booleanValue();
        if (variable.path("constant").booleanValue() && !isExternal && !variable.hasNonNull("value")) {
            findings.add(
                    Rule.CONSTANT_WITHOUT_VALUE,
                    pointer + "/value",
                    "The constant has no value, and never will",
                    "Give it a value, or make it external");
        }
    }

    private void value(JsonNode variable, String pointer) {
        String name = variable.path("type").asText("");
        if (name.isEmpty()) {
            findings.add(
                    Rule.VARIABLE_TYPE_MISSING,
                    pointer + "/type",
                    "The variable has no type",
                    "Write for example string");
            return;
        }
        VariableType type = VariableType.named(name).orElse(null);
        if (type == null) {
            findings.add(
                    Rule.VARIABLE_TYPE,
                    pointer + "/type",
                    "'" + Texts.shortened(name) + "' is not in the vocabulary: it is taken as string",
                    "See section 10.18.4");
            return;
        }
        JsonNode value = variable.path("value");
        boolean isText = value.isTextual() && type.accepts(value.textValue());
        boolean isDictionary = value.isObject() && type == VariableType.DICTIONARY;
        if (!value.isMissingNode() && !value.isNull() && !isText && !isDictionary) {
            findings.add(
                    Rule.VARIABLE_VALUE,
                    pointer + "/value",
                    "The value is not a " + type.wireName() + " written as a text",
                    "Write numbers and booleans in quotes; null is unknown");
        }
    }
}
