package dev.tocsin.playbook.cacao;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.OverlayPatch.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayPatchTest {
    private static final String LOCK = "/workflow/" + action("lock");
    private static final String TERMS = LOCK + "/step_extensions/" + ApprovalExtension.DEFINITION;

    private final ObjectNode document = APlaybook.named("base")
            .variable("__contact__", "string", "desk")
            .defining(ApprovalExtension.DEFINITION)
            .startingAt(action("lock"))
            .request("lock", step -> {
                step.put("on_completion", end("end"));
                APlaybook.approval(step).put("quorum", 1).put("fallback", "reject");
            })
            .ends("end")
            .json();

    /** A patch with one value at a pointer. */
    private static ObjectNode patch(String pointer, String value) throws JsonProcessingException {
        ObjectNode patch = new ObjectMapper().createObjectNode();
        int last = pointer.lastIndexOf('/');
        patch.withObject(pointer.substring(0, last))
                .set(pointer.substring(last + 1), new ObjectMapper().readTree(value));
        return patch;
    }

    @Test
    void changesWhatAClientMayHaveOtherwiseAndLeavesTheRest() throws JsonProcessingException {
        ObjectNode patch = patch("/playbook_variables/__contact__/value", "\"Aurora desk\"");
        patch.setAll(patch(TERMS + "/quorum", "2"));
        patch.setAll(patch("/agent_definitions/" + APlaybook.AGENT + "/address/url", "[\"https://aurora.test\"]"));

        assertThat(OverlayPatch.flaws(document, patch)).isEmpty();
        ObjectNode merged = OverlayPatch.merged(document, patch);

        assertThat(PlaybookDiff.between(document, merged).stream()
                        .flatMap(difference -> difference.changes().stream())
                        .map(PlaybookDiff.Change::pointer))
                .containsExactlyInAnyOrder(
                        "/playbook_variables/__contact__/value",
                        TERMS + "/quorum",
                        "/agent_definitions/" + APlaybook.AGENT + "/address/url");
        assertThat(document.at(TERMS + "/quorum").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workflow_start|\"action--x\"",
                "/playbook_variables/__other__/value|\"new\"",
                "/playbook_variables/__contact__/type|\"integer\"",
                "/playbook_variables/__contact__|null",
                "/playbook_variables/__contact__|\"text\"",
                "/name|\"Other\"",
            })
    void refusesEveryOtherChangeByItsPlace(String change) throws JsonProcessingException {
        String[] halves = change.split("\\|", 2);
        assertThat(OverlayPatch.flaws(document, patch(halves[0], halves[1])))
                .extracting(Flaw::pointer)
                .singleElement()
                .asString()
                .startsWith(halves[0].substring(0, halves[0].lastIndexOf('/')));
    }

    @Test
    void neverTouchesWhatIsDoneNorTheFallback() throws JsonProcessingException {
        assertThat(OverlayPatch.flaws(document, patch(LOCK + "/commands", "[]")))
                .hasSize(1);
        assertThat(OverlayPatch.flaws(document, patch(LOCK + "/on_completion", "\"x\"")))
                .hasSize(1);
        assertThat(OverlayPatch.flaws(document, patch(TERMS + "/fallback", "\"approve\"")))
                .hasSize(1);
        assertThat(OverlayPatch.flaws(document, patch(LOCK + "/step_extensions", "{}")))
                .isEmpty();
        assertThat(OverlayPatch.flaws(document, new ObjectMapper().readTree("[]")))
                .hasSize(1);
    }
}
