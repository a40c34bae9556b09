package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The properties of steps (section 4), each looked at alone. */
final class StepShape {
    private static final Set<String> TYPES = Set.of(
            "start",
            "end",
            "action",
            "playbook-action",
            "parallel",
            "if-condition",
            "while-condition",
            "switch-condition");
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "action", List.of("agent"),
            "playbook-action", List.of("playbook_id"),
            "if-condition", List.of("condition", "on_true"),
            "while-condition", List.of("condition", "on_true"),
            "switch-condition", List.of("switch"));
    private static final Set<String> MUST_GO_ON = Set.of("start", "action", "playbook-action");
    private static final List<String> ROUTES = List.of("on_completion", "on_success", "on_failure");

    private final Findings findings;
    private final Set<String> runnable;
    private final CommandShape commands;

    StepShape(Findings findings, Set<String> runnable) {
        this.findings = findings;
        this.runnable = runnable;
        this.commands = new CommandShape(findings);
    }

    void check(JsonNode workflow) {
        workflow.properties().forEach(entry -> step(entry.getKey(), entry.getValue()));
    }

    private void step(String id, JsonNode step) {
        String type = step.path("type").asText("");
        if (!TYPES.contains(type)) {
            findings.error(
                    "step-type",
                    Findings.step(id, "type"),
                    "'" + type + "' is no step type of CACAO v2.0",
                    "Use one of the eight types of section 4.2");
            return;
        }
        if (!runnable.contains(type)) {
            findings.error(
                    "step-type-unsupported",
                    Findings.step(id, "type"),
                    "This engine does not run " + type + " steps yet",
                    "A step that cannot be run is refused here rather than passed over later; write it another way");
        }
        identifier(id, type);
        routes(id, type, step);
        times(id, step);
        REQUIRED.getOrDefault(type, List.of()).forEach(name -> required(id, step, name));
        own(id, type, step);
    }

    private void identifier(String id, String type) {
        if (!PlaybookShape.isIdentifier(id, type)) {
            findings.error(
                    "step-identifier",
                    Findings.step(id),
                    "The id is not " + type + "--UUID",
                    "The prefix of a step's id is its type");
        } else if (id.charAt(type.length() + 2 + 14) != '4') {
            findings.warning(
                    "step-uuid-version", Findings.step(id), "The UUID of a step is not version 4", "Make a random one");
        }
    }

    private void routes(String id, String type, JsonNode step) {
        List<String> present = ROUTES.stream().filter(step::has).toList();
        present.stream()
                .filter(name -> !step.path(name).isTextual())
                .forEach(name -> findings.error(
                        "step-reference", Findings.step(id, name), name + " is not the id of a step", "Name one step"));
        if (type.equals("end") && !present.isEmpty()) {
            findings.error(
                    "end-successor", Findings.step(id), "An end step has a successor", "Remove " + present.getFirst());
        }
        if (present.contains("on_completion") && present.size() > 1) {
            findings.error(
                    "routes-exclusive",
                    Findings.step(id, "on_completion"),
                    "on_completion excludes on_success and on_failure",
                    "Rename on_completion to on_success");
        }
        if (type.equals("start") && (present.contains("on_success") || present.contains("on_failure"))) {
            findings.error(
                    "start-routes", Findings.step(id), "A start step has only on_completion", "Use on_completion");
        }
        if (MUST_GO_ON.contains(type) && !present.contains("on_completion") && !present.contains("on_success")) {
            findings.error(
                    "successor-missing",
                    Findings.step(id),
                    "Nothing follows this step",
                    "Every path ends in an end step: add on_completion or on_success");
        }
    }

    private void times(String id, JsonNode step) {
        for (String name : List.of("delay", "timeout")) {
            JsonNode value = step.path(name);
            if (!value.isMissingNode() && (!value.isIntegralNumber() || value.longValue() < 0)) {
                findings.error(
                        "duration",
                        Findings.step(id, name),
                        name + " is not a whole number of milliseconds",
                        "Write milliseconds, 0 or more");
            }
        }
    }

    private void required(String id, JsonNode step, String name) {
        if (!StepReader.isPresent(step, name)) {
            findings.error(
                    "property-missing", Findings.step(id, name), name + " is missing", "Add " + name + " to the step");
        }
    }

    private void own(String id, String type, JsonNode step) {
        switch (type) {
            case "action" -> commands.check(id, step.path("commands"));
            case "parallel" -> {
                if (new Nodes(step).texts("next_steps").size() < 2) {
                    findings.error(
                            "parallel-branches",
                            Findings.step(id, "next_steps"),
                            "A parallel step has fewer than two branches",
                            "List two or more steps");
                }
            }
            case "switch-condition" -> {
                if (!step.path("cases").isObject() || step.path("cases").isEmpty()) {
                    findings.error(
                            "property-missing", Findings.step(id, "cases"), "There are no cases", "Add value and step");
                }
            }
            default -> {
                // The other types have nothing beyond their required properties.
            }
        }
    }
}
