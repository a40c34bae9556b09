package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether every variable that is used is declared, and in scope where it is used (section 10.18.1). */
final class VariableUseCheck {
    private static final Set<String> DEFINITIONS =
            Set.of("agent_definitions", "target_definitions", "authentication_info_definitions");
    private static final Set<String> NOT_EXECUTED =
            Set.of("name", "description", "external_references", "step_extensions", "step_variables");

    private final Findings findings;
    private final JsonNode document;
    private final StepGraph graph;
    private final Set<String> global = new HashSet<>();
    private final Map<String, Set<String>> declaring = new HashMap<>();
    private final StepScopes scopes;

    VariableUseCheck(Findings findings, JsonNode document, StepGraph graph) {
        this.findings = findings;
        this.document = document;
        this.graph = graph;
        this.scopes = new StepScopes(graph);
        document.path("playbook_variables").fieldNames().forEachRemaining(global::add);
        graph.ids()
                .forEach(id -> graph.step(id)
                        .path("step_variables")
                        .fieldNames()
                        .forEachRemaining(name -> declaring
                                .computeIfAbsent(name, _ -> new HashSet<>())
                                .add(id)));
    }

    void check() {
        for (String id : graph.ids()) {
            graph.step(id).properties().forEach(property -> {
                String pointer = Findings.step(id, property.getKey());
                boolean isExecuted = !NOT_EXECUTED.contains(property.getKey());
                texts(property.getValue(), pointer, isExecuted ? id : null);
            });
            arguments(id, "in_args");
            arguments(id, "out_args");
        }
        DEFINITIONS.forEach(name -> texts(document.path(name), Findings.at(name), null));
    }

    private void arguments(String id, String property) {
        JsonNode arguments = graph.step(id).path(property);
        for (int i = 0; arguments.isArray() && i < arguments.size(); i++) {
            String name = arguments.get(i).asText("");
            String pointer = Findings.step(id, property, String.valueOf(i));
            if (!isDeclared(name)) {
                findings.add(
                        Rule.ARGUMENT_UNDECLARED,
                        pointer,
                        "'" + Texts.shortened(name) + "' is not declared",
                        "Declare it in playbook_variables or step_variables, and name it without :value");
            } else if (!inScope(name, id)) {
                outOfScope(pointer, name);
            }
            if (property.equals("out_args") && isConstant(name, id)) {
                findings.add(
                        Rule.CONSTANT_WRITTEN,
                        pointer,
                        name + " is a constant: the step fails when it is written",
                        "Take constant away, or write another variable");
            }
        }
    }

    private boolean isConstant(String name, String id) {
        JsonNode own = graph.step(id).path("step_variables").path(name);
        JsonNode variable =
                own.isMissingNode() ? document.path("playbook_variables").path(name) : own;
        return variable.path("constant").booleanValue();
    }

    /** Step is null where a text may be used from many steps, or is never executed. */
    private void texts(JsonNode node, String pointer, @org.jspecify.annotations.Nullable String step) {
        if (node.isTextual()) {
            for (String name : VariableReferences.in(node.textValue())) {
                if (!isDeclared(name)) {
                    findings.add(
                            Rule.VARIABLE_UNDECLARED,
                            pointer,
                            Texts.shortened(name) + " is not declared",
                            "Declare it in playbook_variables or step_variables");
                } else if (step != null && !inScope(name, step)) {
                    outOfScope(pointer, name);
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                texts(node.get(i), pointer + "/" + i, step);
            }
        } else {
            node.properties().forEach(entry -> texts(entry.getValue(), pointer + Findings.at(entry.getKey()), step));
        }
    }

    private boolean isDeclared(String name) {
        return global.contains(name) || declaring.containsKey(name);
    }

    private boolean inScope(String name, String step) {
        return global.contains(name)
                || scopes.around(step).stream()
                        .anyMatch(id -> declaring.getOrDefault(name, Set.of()).contains(id));
    }

    private void outOfScope(String pointer, String name) {
        findings.add(
                Rule.VARIABLE_OUT_OF_SCOPE,
                pointer,
                Texts.shortened(name) + " is a variable of " + List.copyOf(declaring.getOrDefault(name, Set.of()))
                        + " and not known here",
                "Declare it in playbook_variables, or in the step that encloses both");
    }
}
