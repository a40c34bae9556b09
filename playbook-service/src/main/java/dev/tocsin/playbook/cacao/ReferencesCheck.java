package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** External references (section 10.9) of the playbook, a step, a command or a marking. */
final class ReferencesCheck {
    private static final List<String> ONE_OF = List.of("description", "source", "url", "external_id", "reference_id");

    private final Findings findings;

    ReferencesCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode object, String pointer) {
        JsonNode references = object.path("external_references");
        for (int i = 0; references.isArray() && i < references.size(); i++) {
            JsonNode reference = references.get(i);
            boolean saysMore = ONE_OF.stream().anyMatch(name -> Nodes.isPresent(reference, name));
            if (!Nodes.isPresent(reference, "name") || !saysMore) {
                findings.add(
                        Rule.EXTERNAL_REFERENCE,
                        pointer + "/external_references/" + i,
                        "The reference has no name, or nothing but a name",
                        "Add name and one of " + String.join(", ", ONE_OF));
            }
        }
    }
}
