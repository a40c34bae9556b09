package dev.tocsin.playbook.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.Finding;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.cacao.Validator;
import dev.tocsin.playbook.run.machine.Machine;
import java.util.List;

/** Reads documents strictly on their way in, and trusts those that came through. */
final class Documents {
    // Keys are unique (CACAO v2.0 section 10): of two steps with one id, a reader would silently take the last.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Validator VALIDATOR = new Validator(Machine.RUNNABLE);

    private Documents() {}

    /** A document and the doubts about it. */
    record Checked(JsonNode document, Playbook playbook, List<Finding> warnings) {}

    static Checked checked(String text) {
        JsonNode document = parsed(text);
        List<Finding> findings = VALIDATOR.check(document);
        List<Fault> faults = findings.stream()
                .filter(Finding::isError)
                .map(finding -> new Fault(finding.pointer(), finding.message() + ". " + finding.hint() + "."))
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.PLAYBOOK_REFUSED, faults.size() + " faults were found")
                    .withErrors(faults);
        }
        return new Checked(document, PlaybookReader.read(document), findings);
    }

    static Playbook stored(String text) {
        return PlaybookReader.read(parsed(text));
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new Problem(CommonProblem.REQUEST_MALFORMED, "The document is not JSON" + place);
        }
    }
}
