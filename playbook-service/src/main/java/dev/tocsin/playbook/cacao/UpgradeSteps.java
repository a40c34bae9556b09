package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Steps: new types and ids, one step for each route, and an end for each path. */
final class UpgradeSteps {
    private static final Map<String, String> TYPES = Map.of("single", "action", "playbook", "playbook-action");
    private static final List<String> TRUTHS = List.of("on_true", "on_false");

    private final Upgrade upgrade;
    private final ObjectNode workflow;
    private final Map<String, String> renamed = new LinkedHashMap<>();

    UpgradeSteps(Upgrade upgrade) {
        this.upgrade = upgrade;
        this.workflow = (ObjectNode) upgrade.document().get("workflow");
    }

    void run() {
        rename();
        List<String> ids = new ArrayList<>();
        workflow.fieldNames().forEachRemaining(ids::add);
        for (String id : ids) {
            if (workflow.get(id) instanceof ObjectNode step) {
                routes(step);
                new UpgradeActions(upgrade).run(id, step);
            }
        }
        for (String id : ids) {
            end(id);
        }
        start();
    }

    private void rename() {
        List<Map.Entry<String, JsonNode>> steps = List.copyOf(workflow.properties());
        workflow.removeAll();
        for (Map.Entry<String, JsonNode> entry : steps) {
            String old = entry.getKey();
            String was = entry.getValue().path("type").asText("");
            String type = TYPES.getOrDefault(was, was);
            String id = old;
            if (Vocabulary.STEP_TYPES.contains(type) && !Identifiers.hasType(old, type)) {
                id = Identifiers.isOne(old)
                        ? type + "--" + Identifiers.uuid(old)
                        : UpgradeForms.identifier(
                                type, upgrade.document().path("id").asText("") + old);
            }
            if (entry.getValue() instanceof ObjectNode step && !was.equals(type)) {
                step.put("type", type);
                upgrade.note(Findings.step(id, "type"), "was " + was);
            }
            if (!id.equals(old)) {
                upgrade.note(Findings.step(id), "had the id " + Texts.shortened(old));
            }
            renamed.put(old, id);
            workflow.set(id, entry.getValue());
        }
    }

    private String now(String id) {
        return renamed.getOrDefault(id, id);
    }

    private void routes(ObjectNode step) {
        Stream.concat(StepCheck.ROUTES.stream(), TRUTHS.stream())
                .filter(step::has)
                .forEach(name -> route(step, name));
        if (step.path("next_steps") instanceof ArrayNode next) {
            for (int i = 0; i < next.size(); i++) {
                next.set(i, now(next.get(i).asText("")));
            }
        }
        if (step.path("cases") instanceof ObjectNode cases) {
            List.copyOf(cases.properties())
                    .forEach(entry -> cases.put(
                            entry.getKey(), now(first(entry.getValue()).asText(""))));
        }
    }

    private static JsonNode first(JsonNode value) {
        return value.isArray() ? value.path(0) : value;
    }

    /** A list of steps was worked off in its order: the first is named, and each leads to the next. */
    private void route(ObjectNode step, String name) {
        JsonNode value = step.get(name);
        if (value.isArray()) {
            for (int i = 0; i + 1 < value.size(); i++) {
                String from = now(value.get(i).asText(""));
                if (workflow.get(from) instanceof ObjectNode before
                        && StepCheck.ROUTES.stream().noneMatch(before::has)) {
                    before.put("on_completion", now(value.get(i + 1).asText("")));
                    upgrade.note(Findings.step(from, "on_completion"), "added from a list of steps in " + name);
                }
            }
            if (value.isEmpty()) {
                step.remove(name);
                return;
            }
        }
        if (first(value).isTextual()) {
            step.put(name, now(first(value).textValue()));
        }
    }

    private void end(String id) {
        JsonNode step = workflow.get(id);
        String type = step.path("type").asText("");
        boolean goesOn = step.has("on_completion") || step.has("on_success");
        if (step instanceof ObjectNode dead && type.matches("start|action|playbook-action") && !goesOn) {
            String end = UpgradeForms.identifier("end", id);
            workflow.putObject(end).put("type", "end");
            dead.put(dead.has("on_failure") ? "on_success" : "on_completion", end);
            upgrade.note(Findings.step(end), "added: every path ends in an end step");
        }
    }

    private void start() {
        ObjectNode document = upgrade.document();
        for (String name : List.of("workflow_start", "workflow_exception")) {
            if (document.path(name).isTextual()) {
                document.put(name, now(document.get(name).textValue()));
            }
        }
        String first = document.path("workflow_start").asText("");
        if (workflow.has(first) && !workflow.path(first).path("type").asText("").equals("start")) {
            String start = UpgradeForms.identifier("start", first);
            workflow.putObject(start).put("type", "start").put("on_completion", first);
            document.put("workflow_start", start);
            upgrade.note(Findings.step(start), "added: a workflow begins with a start step");
        }
    }
}
