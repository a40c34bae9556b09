package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Checks a CACAO v2.0 document in code, since the published JSON schema lets most structural faults pass. */
public final class Validator {
    /** Steps that a playbook may have. */
    public static final int MOST_STEPS = 10_000;

    private final Set<String> runnable;
    private final boolean toRun;

    /** For documents that are to be run: runnable are the step types that the engine executes. */
    public Validator(Set<String> runnable) {
        this(runnable, true);
    }

    private Validator(Set<String> runnable, boolean toRun) {
        this.runnable = Set.copyOf(runnable);
        this.toRun = toRun;
    }

    /** For documents that are only to be valid CACAO v2.0; what this engine would not run is a warning. */
    public static Validator ofTheStandard() {
        return new Validator(Set.of(), false);
    }

    /** Everything that is wrong or doubtful, in the order of the checks; one finding never hides another. */
    public List<Finding> check(JsonNode document) {
        Findings findings = new Findings(toRun);
        if (!document.isObject()) {
            findings.add(Rule.DOCUMENT_MALFORMED, "", "The document is not one JSON object", "A playbook is an object");
            return findings.list();
        }
        JsonNode workflow = document.path("workflow");
        if (workflow.size() > MOST_STEPS) {
            findings.add(
                    Rule.TOO_MANY_STEPS,
                    "/workflow",
                    "There are " + workflow.size() + " steps, and " + MOST_STEPS + " are the most",
                    "Split it into playbooks that call each other");
            return findings.list();
        }
        StepGraph graph = new StepGraph(workflow);
        new PlaybookCheck(findings, document).check();
        StepCheck steps = new StepCheck(findings, runnable, document);
        workflow.properties().forEach(entry -> steps.check(entry.getKey(), entry.getValue()));
        new WorkflowCheck(findings, document, graph).check();
        new AgentTargetCheck(findings, document).check();
        new AuthenticationCheck(findings).check(document);
        new VariableCheck(findings, document).check();
        new VariableUseCheck(findings, document, graph).check();
        new GraphCheck(findings, document, graph).check();
        new MarkingCheck(findings, document).check();
        new ExtensionDefinitionCheck(findings, document).check();
        new SignatureCheck(findings, document).check();
        new WholeCheck(findings, document, graph).check();
        if (!findings.isInvalid()) {
            new ExtensionCheck(findings, PlaybookReader.read(document)).check();
        }
        return findings.list();
    }
}
