package dev.tocsin.notification.casefeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads what the owner of the event promises to send. */
@QuarkusTest
@WithTestResource(StackResource.class)
class CaseFeedTest {
    private static final String EXAMPLES = "/contracts/events/examples/incident.changed.v1/";

    @Inject
    CaseFeed feed;

    @Inject
    Cases cases;

    @Inject
    ObjectMapper json;

    @Test
    void theUsualEventIsTheNewestState() throws IOException {
        var event = example("good.json");

        var now = taken(event);

        assertThat(now.reference()).isEqualTo(event.at("/data/reference").asText());
        assertThat(now.factSheet()).isEqualTo(event.at("/data/fact_sheet"));
        assertThat(now.facts()).hasSameSizeAs(event.at("/data/facts"));
        assertThat(now.noticeFacts()).hasSameSizeAs(event.at("/data/notice_facts"));
        assertThat(now.change().summary())
                .isEqualTo(event.at("/data/change/summary").asText());
    }

    @Test
    void whatIsLawfulButOddIsReadToo() throws IOException {
        var event = example("awkward.json");

        var now = taken(event);

        assertThat(now.kind()).isEqualTo(event.at("/data/kind").asText());
        assertThat(now.facts())
                .extracting(CaseFact::certainty)
                .containsExactlyElementsOf(event.at("/data/facts").findValuesAsText("certainty"));
    }

    private Case taken(JsonNode event) {
        feed.on(event.toString());
        feed.on(event.toString());
        var incident = UUID.fromString(event.at("/data/incident_id").asText());
        return QuarkusTransaction.requiringNew().call(() -> cases.require(incident));
    }

    private JsonNode example(String name) throws IOException {
        return json.readTree(CaseFeedTest.class.getResourceAsStream(EXAMPLES + name));
    }
}
