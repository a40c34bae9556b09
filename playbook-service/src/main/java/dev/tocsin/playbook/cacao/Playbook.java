package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CACAO v2.0 playbook (section 3) as the engine reads it; the stored document stays as it was received. */
public record Playbook(
        Header header,
        Map<String, Variable> variables,
        Workflow workflow,
        Definitions definitions,
        Map<String, JsonNode> extensions) {

    /** The step with this id; throws if there is none (the validator refuses such references). */
    public Step step(String id) {
        Step step = workflow.steps().get(id);
        if (step == null) {
            throw new IllegalArgumentException("no step " + id + " in " + header.id());
        }
        return step;
    }

    /** The action that takes the effect of another one back; empty if none is named. */
    public Optional<Step.Action> undo(Step.Action action) {
        return action.compensation().flatMap(how -> {
            if (how.step() != null) {
                return workflow.steps().get(how.step()) instanceof Step.Action undo
                        ? Optional.of(undo)
                        : Optional.empty();
            }
            return Optional.ofNullable(how.command())
                    .map(command -> new Step.Action(
                            action.common().named("Undo: " + action.common().name()),
                            List.of(command),
                            action.agent(),
                            action.targets(),
                            new Step.Arguments(action.arguments().in(), List.of())));
        });
    }

    /** How many things its steps may change; empty when it sets no limits. */
    public Optional<LimitsExtension> limits() {
        return Optional.ofNullable(extensions.get(LimitsExtension.DEFINITION)).map(LimitsExtension::of);
    }

    /** Which incidents start it by themselves; empty when people start it. */
    public Optional<MatchExtension> match() {
        return Optional.ofNullable(extensions.get(MatchExtension.DEFINITION)).map(MatchExtension::of);
    }
}
