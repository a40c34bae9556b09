package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Checks a CACAO v2.0 document in code, since the published JSON schema lets most structural faults pass. */
public final class Validator {
    private final Set<String> runnable;

    /** Runnable are the step types that the engine executes; a playbook with another one is refused. */
    public Validator(Set<String> runnable) {
        this.runnable = Set.copyOf(runnable);
    }

    /** Everything that is wrong or doubtful, in the order of the checks; references are looked at once the shape is right. */
    public List<Finding> check(JsonNode document) {
        Findings findings = new Findings();
        new PlaybookShape(findings).check(document);
        if (document.path("workflow").isObject()) {
            new StepShape(findings, runnable).check(document.path("workflow"));
        }
        new DefinitionShape(findings).check(document);
        if (!findings.hasErrors()) {
            Playbook playbook = PlaybookReader.read(document);
            new ReferenceCheck(findings, playbook).check();
            new ExtensionCheck(findings, playbook).check();
            new VariableCheck(findings, playbook).check(document);
            if (!findings.hasErrors()) {
                new GraphCheck(findings, playbook).check();
            }
        }
        return findings.list();
    }
}
