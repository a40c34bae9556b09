package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Which incidents start it by themselves; empty when people start it. */
    public Optional<MatchExtension> match() {
        return Optional.ofNullable(extensions.get(MatchExtension.DEFINITION)).map(MatchExtension::of);
    }
}
