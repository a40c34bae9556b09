package dev.tocsin.playbook.dutyfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.AgentsProvider;
import dev.tocsin.playbook.duty.DutyFile;
import dev.tocsin.playbook.duty.LegalClock;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads what the owner of the event promises to send. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(AgentsProvider.class)
class DutiesConsumerTest {
    private static final String EXAMPLES = "/contracts/events/examples/";

    @Inject
    DutiesConsumer consumer;

    @Inject
    DutyFile duties;

    @Inject
    ObjectMapper json;

    @Test
    void readsADutyOfLaw() throws IOException {
        assertThat(taken("duty.changed.v1/good.json"))
                .containsExactly(new LegalClock(
                        "eu-gdpr-33-1-authority",
                        "IE",
                        "initial",
                        "binding",
                        "owed",
                        Instant.parse("2026-10-06T04:00:00Z")));
    }

    @Test
    void readsADutyOfAContractWithNextToNothing() throws IOException {
        List<LegalClock> read = taken("duty.changed.v1/awkward.json");
        assertThat(read).containsExactly(new LegalClock(null, null, null, null, "sent", null));
        assertThat(read.getFirst().isMet()).isTrue();
    }

    @Test
    void leavesOtherEventsOfTheTopicAlone() throws IOException {
        assertThat(taken("duty.reminded.v1/good.json")).isEmpty();
        assertThat(taken("duties.assessed.v1/good.json")).isEmpty();
    }

    @Test
    void dropsWhatIsOlderThanWhatItKnows() throws IOException {
        ObjectNode event = example("duty.changed.v1/good.json");
        consumer.on(again(event, 9, "sent"));
        consumer.on(again(event, 8, "owed"));
        assertThat(of(event))
                .singleElement()
                .satisfies(duty -> assertThat(duty.isMet()).isTrue());
    }

    private static String again(ObjectNode event, int sequence, String state) {
        event.put("id", UUID.randomUUID().toString()).put("sequence", sequence);
        event.withObject("/data").put("state", state);
        return event.toString();
    }

    private List<LegalClock> taken(String name) throws IOException {
        ObjectNode event = example(name);
        consumer.on(event.toString());
        consumer.on(event.toString());
        return of(event);
    }

    private List<LegalClock> of(JsonNode event) {
        UUID incident = UUID.fromString(event.at("/data/incident_id").asText());
        return QuarkusTransaction.requiringNew().call(() -> duties.of(incident));
    }

    /** The owner's example, told of an incident and a duty of its own. */
    private ObjectNode example(String name) throws IOException {
        ObjectNode event = (ObjectNode) json.readTree(DutiesConsumerTest.class.getResourceAsStream(EXAMPLES + name));
        String duty = UUID.randomUUID().toString();
        event.put("id", UUID.randomUUID().toString()).put("subject", duty);
        event.withObject("/data")
                .put("duty_id", duty)
                .put("incident_id", UUID.randomUUID().toString());
        return event;
    }
}
