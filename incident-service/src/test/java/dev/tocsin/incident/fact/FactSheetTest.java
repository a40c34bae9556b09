package dev.tocsin.incident.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactSheetTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FactPaths paths = new FactPaths(Words.load());

    @Test
    void putsEachFactWhereRulesLookForIt() {
        var sheet = sheet(
                known("timeline.aware_at", JSON.textNode("2026-03-27T23:30:00-05:00")),
                known("tests.eu-gdpr.risk", JSON.textNode("high")),
                known("filed.eu-nis2-23-4-a-early-warning", JSON.textNode("2026-03-28T01:00:00Z")),
                known("people.by_jurisdiction.US-CA", JSON.numberNode(7)),
                known("people.by_jurisdiction", JSON.objectNode().put("DE", 5).put("US-CA", 1)),
                known("chain", JSON.arrayNode()));

        assertThat(sheet.sheet().toString())
                .isEqualTo(
                        "{\"timeline\":{\"aware_at\":\"2026-03-27T23:30:00-05:00\"},\"tests\":{\"eu-gdpr.risk\":\"high\"},"
                                + "\"filed\":{\"eu-nis2-23-4-a-early-warning\":\"2026-03-28T01:00:00Z\"},"
                                + "\"people\":{\"by_jurisdiction\":{\"DE\":5,\"US-CA\":7}},\"chain\":[]}");
    }

    @Test
    void leavesOutWhatIsUnknown() {
        var sheet = sheet(new KnownFact("people.total", null, Certainty.UNKNOWN));

        assertThat(sheet.sheet()).isEmpty();
    }

    @Test
    void notApplicableIsAnEmptyListWhereAListStands() {
        var sheet = sheet(
                new KnownFact("org.regimes", null, Certainty.NOT_APPLICABLE),
                new KnownFact("org.representative", null, Certainty.NOT_APPLICABLE));

        assertThat(sheet.sheet().toString()).isEqualTo("{\"org\":{\"regimes\":[]}}");
    }

    @Test
    void anIncidentsOwnFactStandsBeforeItsParents() {
        var sheet = sheet(known("people.total", JSON.numberNode(9000)), known("people.total", JSON.numberNode(120)));

        assertThat(sheet.sheet().path("people").path("total").intValue()).isEqualTo(120);
    }

    @Test
    void keepsWhatOnlyNoticesReadApart() {
        var sheet = sheet(known("narrative.summary", JSON.textNode("x")), known("org.legal_name", JSON.textNode("y")));

        assertThat(sheet.sheet()).isEmpty();
        assertThat(sheet.noticeFacts().toString()).isEqualTo("{\"narrative.summary\":\"x\",\"org.legal_name\":\"y\"}");
    }

    private FactSheet sheet(KnownFact... facts) {
        return FactSheet.of(List.of(facts), paths);
    }

    private static KnownFact known(String path, JsonNode value) {
        return new KnownFact(path, value, Certainty.KNOWN);
    }
}
