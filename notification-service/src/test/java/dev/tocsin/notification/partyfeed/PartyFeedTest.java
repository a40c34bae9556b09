package dev.tocsin.notification.partyfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
class PartyFeedTest {
    private static final String EXAMPLES = "/contracts/events/examples/party.changed.v1/";

    @Inject
    PartyFeed feed;

    @Inject
    Parties parties;

    @Inject
    ObjectMapper json;

    @Test
    void theUsualEventBringsPartyAndContract() throws IOException {
        var party = taken("good.json");

        assertThat(party.name()).isEqualTo("Harbour Bank SE");
        assertThat(contractsOf(party.partyId())).singleElement().satisfies(contract -> {
            assertThat(contract.reference()).isEqualTo("MSA-2024-118, schedule 4");
            assertThat(contract.breachNotice())
                    .isEqualTo(new ContractTerms.BreachNotice(
                            "suspected",
                            24,
                            "hours",
                            List.of("privacy@harbour-bank.example", "soc@harbour-bank.example"),
                            List.of("nature", "categories", "likely consequences", "measures")));
        });
    }

    @Test
    void aPartyOfNoCountryAndAContractWithoutAClauseAreReadToo() throws IOException {
        var party = taken("awkward.json");

        assertThat(party.country()).isNull();
        assertThat(party.contracts()).extracting(ContractTerms::reference).containsExactly("by word of mouth", "DPA 7");
        assertThat(contractsOf(party.contracts().getFirst().controllerPartyId()))
                .extracting(ContractTerms::breachNotice)
                .containsExactly(
                        null,
                        new ContractTerms.BreachNotice(
                                "confirmed-affecting-client", 0, "business-days", List.of(), List.of()));
    }

    private Party taken(String name) throws IOException {
        var event = json.readTree(PartyFeedTest.class.getResourceAsStream(EXAMPLES + name));
        feed.on(event.toString());
        feed.on(event.toString());
        var id = UUID.fromString(event.at("/data/party_id").asText());
        return QuarkusTransaction.requiringNew().call(() -> parties.find(id).orElseThrow());
    }

    private List<ContractTerms> contractsOf(UUID controller) {
        return QuarkusTransaction.requiringNew().call(() -> parties.contractsOf(controller));
    }
}
