package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a document and how they name each other, as far as it can be read; nothing is taken for granted. */
final class StepGraph {
    private static final List<String> TRUTHS = List.of("on_true", "on_false");

    private final Map<String, List<Edge>> edges = new LinkedHashMap<>();
    private final JsonNode workflow;

    /** One step naming another: the pointer of the property, and whether it opens a branch. */
    record Edge(String pointer, JsonNode target, boolean isBranch) {
        String to() {
            return target.asText("");
        }
    }

    StepGraph(JsonNode workflow) {
        this.workflow = workflow;
        workflow.properties().forEach(step -> edges.put(step.getKey(), read(step.getKey(), step.getValue())));
    }

    Iterable<String> ids() {
        return edges.keySet();
    }

    boolean has(String id) {
        return edges.containsKey(id);
    }

    String type(String id) {
        return workflow.path(id).path("type").asText("");
    }

    JsonNode step(String id) {
        return workflow.path(id);
    }

    /** The step that takes this one back when a run is stopped; empty if none is named. */
    String undo(String id) {
        return step(id).path("step_extensions")
                .path(CompensationExtension.DEFINITION)
                .path("step")
                .asText("");
    }

    /** Every reference, also those that lead nowhere. */
    List<Edge> references(String id) {
        return edges.getOrDefault(id, List.of());
    }

    /** The steps that one leads to, branches first. */
    List<String> next(String id) {
        return references(id).stream().map(Edge::to).filter(this::has).toList();
    }

    List<String> branches(String id) {
        return references(id).stream()
                .filter(Edge::isBranch)
                .map(Edge::to)
                .filter(this::has)
                .distinct()
                .toList();
    }

    /** The steps that follow on the same level. */
    List<String> following(String id) {
        return references(id).stream()
                .filter(edge -> !edge.isBranch())
                .map(Edge::to)
                .filter(this::has)
                .toList();
    }

    private static List<Edge> read(String id, JsonNode step) {
        List<Edge> found = new ArrayList<>();
        JsonNode next = step.path("next_steps");
        for (int i = 0; next.isArray() && i < next.size(); i++) {
            found.add(new Edge(Findings.step(id, "next_steps", String.valueOf(i)), next.get(i), true));
        }
        TRUTHS.forEach(name -> put(found, id, step, name, true));
        step.path("cases")
                .properties()
                .forEach(entry ->
                        found.add(new Edge(Findings.step(id, "cases", entry.getKey()), entry.getValue(), true)));
        StepCheck.ROUTES.forEach(name -> put(found, id, step, name, false));
        return List.copyOf(found);
    }

    private static void put(List<Edge> found, String id, JsonNode step, String name, boolean isBranch) {
        JsonNode target = step.path(name);
        if (!target.isMissingNode() && !target.isNull()) {
            found.add(new Edge(Findings.step(id, name), target, isBranch));
        }
    }
}
