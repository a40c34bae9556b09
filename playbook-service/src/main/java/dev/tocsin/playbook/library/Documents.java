package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.DocumentReader;
import dev.tocsin.playbook.cacao.Finding;
import dev.tocsin.playbook.cacao.MatchExtension;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.cacao.Validator;
import dev.tocsin.playbook.run.machine.Machine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads documents strictly on their way in, and trusts those that came through. */
final class Documents {
    private static final Validator VALIDATOR = new Validator(Machine.RUNNABLE);

    private Documents() {}

    /** A document and the doubts about it. */
    record Checked(JsonNode document, Playbook playbook, List<Finding> findings) {}

    /** A text and all that is wrong or doubtful about it; the document is null where it cannot be read. */
    record Judged(@Nullable JsonNode document, List<Finding> findings) {
        boolean isRunnable() {
            return document != null && findings.stream().noneMatch(Finding::isError);
        }
    }

    static Judged judged(String text) {
        DocumentReader.Reading reading = DocumentReader.read(text);
        JsonNode document = reading.document();
        return new Judged(document, document == null ? reading.findings() : VALIDATOR.check(document));
    }

    /** The problem that names every fault by its place; 400 for what is not JSON at all. */
    static Problem refused(List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (errors.getFirst().rule().equals(DocumentReader.NOT_JSON)) {
            return new Problem(
                    CommonProblem.REQUEST_MALFORMED, errors.getFirst().message());
        }
        List<Fault> faults = errors.stream()
                .map(finding -> new Fault(
                        finding.pointer(), finding.message() + ". " + finding.hint() + " (" + finding.rule() + ")."))
                .toList();
        return new Problem(PlaybookProblem.PLAYBOOK_REFUSED, faults.size() + " faults were found").withErrors(faults);
    }

    /** A stored document with another match extension, which nothing vouches for: it is to be tried, not to be run. */
    static Playbook withMatch(String text, JsonNode match) {
        ObjectNode document = parsed(text).deepCopy();
        document.withObject("/playbook_extensions").set(MatchExtension.DEFINITION, match);
        String place = "/playbook_extensions/" + MatchExtension.DEFINITION;
        List<Fault> faults = VALIDATOR.check(document).stream()
                .filter(finding -> finding.isError() && finding.pointer().startsWith(place))
                .map(finding -> new Fault(
                        finding.pointer().replace(place, "/match"), finding.message() + ". " + finding.hint() + "."))
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.PLAYBOOK_REFUSED, faults.size() + " faults were found")
                    .withErrors(faults);
        }
        return PlaybookReader.read(document);
    }

    static Playbook stored(String text) {
        return PlaybookReader.read(parsed(text));
    }

    static JsonNode parsed(String text) {
        JsonNode document = DocumentReader.read(text).document();
        if (document == null) {
            throw new IllegalStateException("a stored playbook cannot be read");
        }
        return document;
    }
}
