package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.condition.Condition;
import dev.tocsin.playbook.condition.ConditionSyntax;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether conditions can be read and every variable that is used is declared; a reference to none would be sent as text. */
final class VariableCheck {
    /** A use of a variable in a text (section 10.18.2); group 1 is its name. */
    static final Pattern REFERENCE = Pattern.compile("(__[A-Za-z_][A-Za-z0-9_-]{0,245}?__):value");

    private final Findings findings;
    private final Playbook playbook;
    private final Set<String> declared = new LinkedHashSet<>();

    VariableCheck(Findings findings, Playbook playbook) {
        this.findings = findings;
        this.playbook = playbook;
        declared.addAll(playbook.variables().keySet());
        // Scope follows the nesting of branches, which a static look at one step does not see: any declaration counts.
        playbook.workflow()
                .steps()
                .values()
                .forEach(step -> declared.addAll(step.common().variables().keySet()));
    }

    void check(JsonNode document) {
        for (String part : List.of("workflow", "agent_definitions", "target_definitions")) {
            texts(document.path(part), Findings.at(part));
        }
        playbook.workflow().steps().forEach((id, step) -> {
            switch (step) {
                case Step.If(var _, var condition, var _, var _) ->
                    condition(Findings.step(id, "condition"), condition);
                case Step.While(var _, var condition, var _) -> condition(Findings.step(id, "condition"), condition);
                case Step.Switch(var _, var variable, var _) -> switched(Findings.step(id, "switch"), variable);
                case Step.Action(var _, var _, var _, var _, var arguments) -> arguments(id, arguments);
                case Step.PlaybookAction(var _, var _, var _, var arguments) -> arguments(id, arguments);
                case Step.Start _, Step.End _, Step.Parallel _ -> {
                    // These use no variables of their own.
                }
            }
        });
    }

    private void condition(String pointer, String text) {
        try {
            Condition.parse(text);
        } catch (ConditionSyntax e) {
            findings.error(
                    "condition-syntax", pointer, String.valueOf(e.getMessage()), "Write __name__:value = 'text' AND …");
        }
    }

    private void switched(String pointer, String variable) {
        if (!REFERENCE.matcher(variable).matches()) {
            findings.error("switch-variable", pointer, "'" + variable + "' is no variable", "Write __name__:value");
        }
    }

    private void arguments(String id, Step.Arguments arguments) {
        known(Findings.step(id, "in_args"), arguments.in());
        known(Findings.step(id, "out_args"), arguments.out());
    }

    private void known(String pointer, Collection<String> names) {
        names.stream().filter(name -> !declared.contains(name)).forEach(name -> undeclared(pointer, name));
    }

    private void texts(JsonNode node, String pointer) {
        if (node.isTextual()) {
            REFERENCE
                    .matcher(node.textValue())
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !declared.contains(name))
                    .forEach(name -> undeclared(pointer, name));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                texts(node.get(i), pointer + "/" + i);
            }
        } else {
            node.properties().forEach(entry -> texts(entry.getValue(), pointer + Findings.at(entry.getKey())));
        }
    }

    private void undeclared(String pointer, String name) {
        findings.error(
                "variable-undeclared",
                pointer,
                name + " is not declared",
                "Declare it in playbook_variables or step_variables");
    }
}
