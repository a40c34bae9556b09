package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The workflow as a whole: where it begins, what it must hold, and that every reference to a step leads to one (section 3.1). */
final class WorkflowCheck {
    private final Findings findings;
    private final JsonNode document;
    private final StepGraph graph;

    WorkflowCheck(Findings findings, JsonNode document, StepGraph graph) {
        this.findings = findings;
        this.document = document;
        this.graph = graph;
    }

    void check() {
        entry();
        String exception = document.path("workflow_exception").asText("");
        if (document.hasNonNull("workflow_exception") && !graph.has(exception)) {
            findings.add(
                    Rule.EXCEPTION_UNKNOWN,
                    "/workflow_exception",
                    "Unknown step " + Texts.shortened(exception),
                    "Name a step of the workflow");
        }
        Set<String> types = new HashSet<>();
        graph.ids().forEach(id -> types.add(graph.type(id)));
        if (!types.contains("start")) {
            findings.add(Rule.START_MISSING, "/workflow", "There is no start step", "Add one");
        }
        if (!types.contains("end")) {
            findings.add(Rule.END_MISSING, "/workflow", "There is no end step", "Add one");
        }
        if (!types.contains("action") && !types.contains("playbook-action")) {
            findings.add(Rule.ACTION_MISSING, "/workflow", "There is no action or playbook-action step", "Add one");
        }
        graph.ids().forEach(id -> graph.references(id).forEach(this::reference));
    }

    private void entry() {
        String start = document.path("workflow_start").asText("");
        if (start.isBlank()) {
            return;
        }
        if (!graph.has(start)) {
            findings.add(
                    Rule.START_UNKNOWN,
                    "/workflow_start",
                    "Unknown step " + Texts.shortened(start),
                    "Name the start step of the workflow");
        } else if (!graph.type(start).equals("start")) {
            findings.add(
                    Rule.START_TYPE,
                    "/workflow_start",
                    "workflow_start is not a start step",
                    "Add a start step that leads to it, and name that");
        }
    }

    private void reference(StepGraph.Edge edge) {
        if (!edge.target().isTextual()) {
            findings.add(
                    Rule.STEP_REFERENCE_TYPE,
                    edge.pointer(),
                    "The reference is not the id of a step",
                    "Name one step, in quotes; several at once are a parallel step");
        } else if (!graph.has(edge.to())) {
            findings.add(
                    Rule.STEP_REFERENCE,
                    edge.pointer(),
                    "Unknown step " + Texts.shortened(edge.to()),
                    "Name a step of the workflow");
        } else if (graph.type(edge.to()).equals("start")) {
            findings.add(
                    Rule.ROUTE_INTO_START,
                    edge.pointer(),
                    "A start step is where a playbook begins, not where it goes on",
                    "Name the step after it");
        }
    }
}
