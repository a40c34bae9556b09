package dev.tocsin.playbook.cacao;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether everything that is referred to exists and is of the right kind. */
final class ReferenceCheck {
    private final Findings findings;
    private final Playbook playbook;

    ReferenceCheck(Findings findings, Playbook playbook) {
        this.findings = findings;
        this.playbook = playbook;
    }

    void check() {
        Workflow workflow = playbook.workflow();
        if (!(workflow.steps().get(workflow.start()) instanceof Step.Start)) {
            findings.error(
                    "start-reference", "/workflow_start", "workflow_start is not a start step", "Name a start step");
        }
        stepExists("/workflow_exception", workflow.exception());
        if (workflow.steps().values().stream()
                .noneMatch(step -> step instanceof Step.Action || step instanceof Step.PlaybookAction)) {
            findings.error("action-missing", "/workflow", "There is no action or playbook-action step", "Add one");
        }
        if (workflow.steps().values().stream().noneMatch(Step.End.class::isInstance)) {
            findings.error("end-missing", "/workflow", "There is no end step", "Add one");
        }
        workflow.steps().values().forEach(this::step);
        credentials("agent_definitions", playbook.definitions().agents());
        credentials("target_definitions", playbook.definitions().targets());
    }

    private void step(Step step) {
        String id = step.common().id();
        references(step).forEach((property, target) -> stepExists(Findings.step(id) + property, target));
        if (step instanceof Step.Action(var _, var _, var agent, var targets, var _)) {
            if (!playbook.definitions().agents().containsKey(agent)) {
                findings.error(
                        "agent-reference",
                        Findings.step(id, "agent"),
                        "Unknown agent " + agent,
                        "Add it to agent_definitions");
            }
            for (int i = 0; i < targets.size(); i++) {
                if (!playbook.definitions().targets().containsKey(targets.get(i))) {
                    findings.error(
                            "target-reference",
                            Findings.step(id, "targets", String.valueOf(i)),
                            "Unknown target " + targets.get(i),
                            "Add it to target_definitions");
                }
            }
        }
    }

    /** Every step that this one names, by the pointer of the property below the step. */
    static Map<String, String> references(Step step) {
        Map<String, String> references = new LinkedHashMap<>();
        Routes routes = step.common().routes();
        put(references, "/on_completion", routes.onCompletion());
        put(references, "/on_success", routes.onSuccess());
        put(references, "/on_failure", routes.onFailure());
        switch (step) {
            case Step.Parallel(var _, var next) -> {
                for (int i = 0; i < next.size(); i++) {
                    put(references, "/next_steps/" + i, next.get(i));
                }
            }
            case Step.If(var _, var _, var onTrue, var onFalse) -> {
                put(references, "/on_true", onTrue);
                put(references, "/on_false", onFalse);
            }
            case Step.While(var _, var _, var onTrue) -> put(references, "/on_true", onTrue);
            case Step.Switch(var _, var _, var cases) ->
                cases.forEach((value, target) -> put(references, Findings.at("cases", value), target));
            case Step.Start _, Step.End _, Step.Action _, Step.PlaybookAction _ -> {
                // These name no step beside their routes.
            }
        }
        return references;
    }

    private static void put(Map<String, String> references, String property, @Nullable String target) {
        if (target != null) {
            references.put(property, target);
        }
    }

    private void stepExists(String pointer, @Nullable String target) {
        if (target != null && !playbook.workflow().steps().containsKey(target)) {
            findings.error("step-reference", pointer, "Unknown step " + target, "Name a step of the workflow");
        }
    }

    private void credentials(String dictionary, Map<String, AgentTarget> definitions) {
        definitions.forEach((id, definition) -> {
            String reference = definition.authentication();
            if (reference != null && !playbook.definitions().authentications().containsKey(reference)) {
                findings.error(
                        "authentication-reference",
                        Findings.at(dictionary, id, "authentication_info"),
                        "Unknown authentication information " + reference,
                        "Add it to authentication_info_definitions");
            }
        });
    }
}
