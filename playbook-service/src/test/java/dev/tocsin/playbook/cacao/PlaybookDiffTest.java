package dev.tocsin.playbook.cacao;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.PlaybookDiff.Change;
import dev.tocsin.playbook.cacao.PlaybookDiff.Difference;
import dev.tocsin.playbook.cacao.PlaybookDiff.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybookDiffTest {
    private final ObjectNode before =
            APlaybook.smallest().variable("__host__", "string", "a").json();

    @Test
    void findsNothingBetweenADocumentAndItsCopyInAnotherOrderOrSignedAnew() {
        ObjectNode after = reversed(before);
        after.put("modified", "2026-09-01T00:00:00.000Z");
        after.putArray("signatures").addObject().put("type", "jss");

        assertThat(PlaybookDiff.between(before, after)).isEmpty();
    }

    @Test
    void namesWhatWasAddedRemovedAndChangedByItsPart() {
        ObjectNode after = APlaybook.smallest()
                .variable("__port__", "integer", "22")
                .request("isolate", step -> step.put("on_success", end("end")).put("on_failure", end("failed")))
                .ends("failed")
                .json();
        after.put("description", "Better");
        ((ObjectNode) after.at("/agent_definitions/" + APlaybook.AGENT)).put("name", "other gateway");

        List<Difference> differences = PlaybookDiff.between(before, after);

        assertThat(differences)
                .extracting(Difference::part, Difference::name, Difference::kind)
                .containsExactlyInAnyOrder(
                        tuple("playbook", "smallest", Kind.CHANGED),
                        tuple("variable", "__host__", Kind.REMOVED),
                        tuple("variable", "__port__", Kind.ADDED),
                        tuple("step", "isolate", Kind.CHANGED),
                        tuple("step", "failed", Kind.ADDED),
                        tuple("agent", "other gateway", Kind.CHANGED));
        assertThat(differences.stream()
                        .filter(difference -> difference.name().equals("isolate"))
                        .flatMap(difference -> difference.changes().stream()))
                .extracting(Change::pointer)
                .allMatch(pointer -> pointer.startsWith("/workflow/" + action("isolate") + "/on_"))
                .hasSize(3);
    }

    /** Whatever a difference names is found in the documents at its pointer, before and after. */
    @Test
    void everyPointerLeadsToWhatItSaysInTheBuiltInPlaybooks() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode one = json.readTree(Path.of("src/main/resources/playbooks/contain-leaked-credentials.json")
                .toFile());
        JsonNode other = json.readTree(Path.of("src/main/resources/playbooks/contain-a-malicious-insider.json")
                .toFile());

        List<Change> changes = PlaybookDiff.between(one, other).stream()
                .flatMap(difference -> difference.changes().stream())
                .toList();

        assertThat(changes).hasSizeGreaterThan(60).allSatisfy(change -> {
            assertThat(
                            change.before() == null
                                    ? one.at(change.pointer()).isMissingNode()
                                    : one.at(change.pointer()).equals(change.before()))
                    .isTrue();
            assertThat(
                            change.after() == null
                                    ? other.at(change.pointer()).isMissingNode()
                                    : other.at(change.pointer()).equals(change.after()))
                    .isTrue();
        });
    }

    private static ObjectNode reversed(ObjectNode object) {
        ObjectNode copy = object.objectNode();
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        names.forEach(name ->
                copy.set(name, object.get(name) instanceof ObjectNode inner ? reversed(inner) : object.get(name)));
        return copy;
    }
}
