package dev.tocsin.notification.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tocsin.notification.form.Filled.Origin;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Forms forms = Forms.load();

    @Test
    void factsFillTheNotificationAndTheRestIsAskedFor() {
        var known =
                known("""
                {"timeline": {"aware_at": "2026-11-20T13:05:00Z"},
                 "people": {"total": {"min": 1200, "max": 4000}, "by_jurisdiction": {"DE": 1200, "FR": 3}},
                 "data": {"categories": ["name", "postal_address"]}}""", Map.of("contacts.dpo.name", "Lena Brandt", "contacts.dpo.email", "dpo@meridian.example"));

        var draft = new Drafting(known, Map.of(), BERLIN, false, false).fill(forms.require("gdpr-article-33"));

        assertThat(text(draft, "aware")).isEqualTo("20 November 2026, 14:05 (UTC+01:00, Europe/Berlin)");
        assertThat(text(draft, "people_number")).isEqualTo("between 1,200 and 4,000");
        assertThat(text(draft, "people_by_place")).isEqualTo("DE: 1,200; FR: 3");
        assertThat(text(draft, "record_categories")).isEqualTo("name, postal address");
        assertThat(text(draft, "contact")).isEqualTo("Lena Brandt, dpo@meridian.example");
        assertThat(filled(draft, "contact").paths()).containsExactly("contacts.dpo");
        assertThat(draft.missing())
                .extracting(Field::id)
                .contains("nature", "consequences", "measures", "controller")
                .doesNotContain("aware", "delay", "earlier_reference", "occurred");
    }

    @Test
    void whatIsNeededDependsOnTheCase() {
        var known = known("{\"data\": {\"categories\": [\"ssn\"]}}", Map.of());
        var letter = forms.require("california-letter");
        var notification = forms.require("gdpr-article-33");

        assertThat(new Drafting(known, Map.of(), BERLIN, false, false)
                        .fill(letter)
                        .missing())
                .extracting(Field::id)
                .contains("offer", "bureaus");
        assertThat(new Drafting(known("{}", Map.of()), Map.of(), BERLIN, false, false)
                        .fill(letter)
                        .missing())
                .extracting(Field::id)
                .doesNotContain("offer", "bureaus");
        assertThat(new Drafting(known, Map.of(), BERLIN, true, true)
                        .fill(notification)
                        .missing())
                .extracting(Field::id)
                .contains("delay", "earlier_reference");
    }

    @Test
    void anAnswerGoesBeforeFactsAndAReasonStandsForWhatIsNotKnown() {
        var known = known("{\"people\": {\"total\": 12}}", Map.of());
        var answers = Map.of(
                "people_number", new Answer("twelve customers", null),
                "nature", new Answer(null, "logs are read until Friday"));

        var draft = new Drafting(known, answers, BERLIN, false, false).fill(forms.require("gdpr-article-33"));

        assertThat(text(draft, "people_number")).isEqualTo("twelve customers");
        assertThat(filled(draft, "nature").origin()).isEqualTo(Origin.NOT_YET_KNOWN);
        assertThat(text(draft, "nature")).isEqualTo("Not yet known: logs are read until Friday");
        assertThat(draft.missing()).extracting(Field::id).doesNotContain("nature", "people_number");
    }

    @Test
    void aFactThatBecomesKnownReplacesTheReason() {
        var known = known("{\"people\": {\"total\": 12}}", Map.of());
        var answers = Map.of("people_number", new Answer(null, "being counted"));

        var draft = new Drafting(known, answers, BERLIN, false, false).fill(forms.require("gdpr-article-33"));

        assertThat(text(draft, "people_number")).isEqualTo("12");
    }

    private static Filled filled(Draft draft, String id) {
        return draft.fields()
                .filter(each -> each.field().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Draft draft, String id) {
        return filled(draft, id).text();
    }

    private static Known known(String sheet, Map<String, String> others) {
        var mapper = new JsonMapper();
        try {
            Map<String, JsonNode> nodes = new java.util.HashMap<>();
            others.forEach(
                    (path, value) -> nodes.put(path, mapper.getNodeFactory().textNode(value)));
            return new Known(mapper.readTree(sheet), nodes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
