package dev.tocsin.playbook.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.Api;
import dev.tocsin.playbook.incident.IncidentFile;
import dev.tocsin.playbook.incident.IncidentState;
import dev.tocsin.playbook.incident.Subject;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads what the owner of the event promises to send. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class IncidentsConsumerTest {
    private static final String EXAMPLES = "/contracts/events/examples/incident.changed.v1/";

    @Inject
    IncidentsConsumer consumer;

    @Inject
    IncidentFile incidents;

    @Inject
    ObjectMapper json;

    @Test
    void theUsualEventStartsOneRunHoweverOftenItComes() throws IOException {
        JsonNode event = example("good.json");

        IncidentState known = takenTwice(event);

        assertThat(known.reference()).isEqualTo(event.at("/data/reference").asText());
        assertThat(known.severity()).isEqualTo(event.at("/data/severity").asText());
        assertThat(known.category()).isEqualTo(event.at("/data/category").asText());
        assertThat(known.about()).containsExactly(new Subject("account", "agents", "agent.delacruz"));
        assertThat(runsFor(known)).hasSize(1);
    }

    @Test
    void whatIsLawfulButOddIsReadTooAndStartsNothing() throws IOException {
        JsonNode event = example("awkward.json");

        IncidentState known = takenTwice(event);

        assertThat(known.kind()).isEqualTo(event.at("/data/kind").asText());
        assertThat(known.category()).isNull();
        assertThat(known.about()).isEmpty();
        assertThat(runsFor(known)).isEmpty();
    }

    private IncidentState takenTwice(JsonNode event) {
        consumer.on(event.toString());
        consumer.on(event.toString());
        UUID incident = UUID.fromString(event.at("/data/incident_id").asText());
        return QuarkusTransaction.requiringNew()
                .call(() -> incidents.find(incident).orElseThrow());
    }

    private static List<String> runsFor(IncidentState incident) {
        return Api.get("/runs?incident_id=" + incident.incidentId())
                .statusCode(200)
                .extract()
                .path("items.run_id");
    }

    private JsonNode example(String name) throws IOException {
        return json.readTree(IncidentsConsumerTest.class.getResourceAsStream(EXAMPLES + name));
    }
}
