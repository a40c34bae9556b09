package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each type of step must have (sections 4.5 to 4.10). */
final class StepKindCheck {
    private final Findings findings;
    private final JsonNode document;
    private final CommandCheck commands;

    StepKindCheck(Findings findings, JsonNode document) {
        this.findings = findings;
        this.document = document;
        this.commands = new CommandCheck(findings, document);
    }

    void check(String id, String type, JsonNode step) {
        switch (type) {
            case "playbook-action" -> playbookAction(id, step);
            case "parallel" -> parallel(id, step);
            case "if-condition", "while-condition" -> condition(id, step);
            case "switch-condition" -> switched(id, step);
            case "start", "end" -> {
                // Nothing beyond what every step has.
            }
            case "action" -> action(id, step);
            default -> {
                // Of another version: what looks like an action is checked as one.
                if (step.has("commands") || !step.has("condition")) {
                    action(id, step);
                }
            }
        }
    }

    private void action(String id, JsonNode step) {
        commands.check(id, step);
        JsonNode agent = step.path("agent");
        if (!Nodes.isPresent(step, "agent")) {
            findings.add(
                    Rule.AGENT_MISSING,
                    Findings.step(id, "agent"),
                    "The action has no agent",
                    "Name who executes it: an entry of agent_definitions");
        } else if (!document.path("agent_definitions").has(agent.textValue())) {
            findings.add(
                    Rule.AGENT_REFERENCE,
                    Findings.step(id, "agent"),
                    "Unknown agent " + Texts.shortened(agent.textValue()),
                    "Add it to agent_definitions");
        }
        targets(id, step.path("targets"));
    }

    private void targets(String id, JsonNode targets) {
        if (targets.isMissingNode() || targets.isNull()) {
            return;
        }
        if (!targets.isArray() || targets.isEmpty()) {
            findings.add(
                    Rule.TARGETS_EMPTY,
                    Findings.step(id, "targets"),
                    "targets is not a list with an entry",
                    "List entries of target_definitions, or leave it out");
        }
        for (int i = 0; targets.isArray() && i < targets.size(); i++) {
            if (!document.path("target_definitions").has(targets.get(i).asText(""))) {
                findings.add(
                        Rule.TARGET_REFERENCE,
                        Findings.step(id, "targets", String.valueOf(i)),
                        "Unknown target " + Texts.shortened(targets.get(i).asText("")),
                        "Add it to target_definitions");
            }
        }
    }

    private void playbookAction(String id, JsonNode step) {
        String called = step.path("playbook_id").asText("");
        if (called.isBlank()) {
            findings.add(
                    Rule.PLAYBOOK_REFERENCE_MISSING,
                    Findings.step(id, "playbook_id"),
                    "The step does not say which playbook it runs",
                    "Add playbook_id");
        } else if (!Identifiers.hasType(called, "playbook")) {
            findings.add(
                    Rule.PLAYBOOK_REFERENCE_ID,
                    Findings.step(id, "playbook_id"),
                    "playbook_id is not playbook--UUID",
                    "Write the id of the playbook");
        } else if (called.equals(document.path("id").asText(""))) {
            findings.add(
                    Rule.PLAYBOOK_CALL_CYCLE,
                    Findings.step(id, "playbook_id"),
                    "playbook call cycle: the playbook calls itself",
                    "Use a while-condition for what is to be repeated");
        }
        String version = step.path("playbook_version").asText("");
        if (!version.isEmpty() && Timestamps.read(version) == null) {
            findings.add(
                    Rule.PLAYBOOK_REFERENCE_VERSION,
                    Findings.step(id, "playbook_version"),
                    "playbook_version is not a time",
                    "Write the modified of the version that is meant, or leave it out for the latest");
        }
    }

    private void parallel(String id, JsonNode step) {
        JsonNode next = step.path("next_steps");
        if (!next.isArray() || next.size() < 2) {
            findings.add(
                    Rule.PARALLEL_BRANCHES,
                    Findings.step(id, "next_steps"),
                    "A parallel step has fewer than two branches",
                    "List two or more steps");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; next.isArray() && i < next.size(); i++) {
            if (!seen.add(next.get(i).asText(""))) {
                findings.add(
                        Rule.BRANCH_TWICE,
                        Findings.step(id, "next_steps", String.valueOf(i)),
                        "The branch is listed twice",
                        "List each branch once");
            }
        }
    }

    private void condition(String id, JsonNode step) {
        for (String name : List.of("condition", "on_true")) {
            if (step.path(name).isMissingNode()
                    || step.path(name).isNull()
                    || step.path(name).asText("x").isBlank()) {
                findings.add(
                        Rule.CONDITION_MISSING, Findings.step(id, name), name + " is missing", "Add it to the step");
            }
        }
        if (Nodes.isPresent(step, "condition")) {
            ConditionCheck.check(
                    findings,
                    Findings.step(id, "condition"),
                    step.path("condition").textValue());
        }
    }

    private void switched(String id, JsonNode step) {
        JsonNode cases = step.path("cases");
        boolean hasCases = cases.isObject() && !cases.isEmpty();
        if (!hasCases || !Nodes.isPresent(step, "switch")) {
            findings.add(
                    Rule.SWITCH_INCOMPLETE,
                    Findings.step(id, hasCases ? "switch" : "cases"),
                    "The step needs switch and cases",
                    "Name a variable in switch, and in cases a step for each value");
        }
        if (hasCases && !cases.has("default")) {
            findings.add(
                    Rule.CASE_DEFAULT_MISSING,
                    Findings.step(id, "cases"),
                    "A value without a case goes on with on_completion",
                    "Add a case named default");
        }
        if (Nodes.isPresent(step, "switch")
                && !VariableReferences.PATTERN
                        .matcher(step.path("switch").textValue())
                        .matches()) {
            findings.add(
                    Rule.SWITCH_VARIABLE,
                    Findings.step(id, "switch"),
                    "switch is not a reference to a variable",
                    "Write __name__:value");
        }
    }
}
