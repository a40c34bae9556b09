package dev.tocsin.notification.contract;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.Party;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The contracts of the demo firm, told as incident-service tells them, and checked. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ChainCheckResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theContractsOfTheDemoFirmAreCheckedBeforeAnyIncident() {
        var register = DemoRegister.read();
        register.parties()
                .forEach(party ->
                        Events.publish("tocsin.parties", party.partyId().toString(), event(party, register)));
        var hansebank = "findings.find { it.promise.reference == 'HEB-AVV-2024-3' && it.way }";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read("auditor")
                        .statusCode(200)
                        .body(hansebank + ".level", equalTo("broken"))
                        .body(hansebank + ".warning", equalTo(true))
                        .body(hansebank + ".worst_hours", equalTo(28f))
                        .body(hansebank + ".promised_hours", equalTo(24f))
                        .body(hansebank + ".margin_hours", equalTo(-4f))
                        .body(hansebank + ".way[0].reference", equalTo("WCD-SUB-2"))
                        .body(hansebank + ".lines.label", hasItem("! short of"))
                        .body(hansebank + ".text", containsString("= 28 hours"))
                        .body("handling_hours", equalTo(4f)));
    }

    @Test
    void strangersAreRefused() {
        given().get("/api/v1/chain-check").then().statusCode(401);
        read("vendor").statusCode(403);
    }

    private static ValidatableResponse read(String role) {
        return given().auth()
                .oauth2(TestTokens.token("otto.audit", role))
                .get("/api/v1/chain-check")
                .then();
    }

    private static String event(Party party, Chain.Register register) {
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", Ids.next().toString())
                .put("source", "/incident-service")
                .put("type", "dev.tocsin.party.changed.v1")
                .put("subject", party.partyId().toString())
                .put("time", "2026-09-01T08:00:00Z")
                .put("datacontenttype", "application/json")
                .put("sequence", 1);
        var data = event.putObject("data")
                .put("party_id", party.partyId().toString())
                .put("slug", party.slug())
                .put("kind", party.kind())
                .put("name", party.name())
                .put("country", party.country())
                .put("zone", party.zone())
                .put("updated_at", "2026-09-01T08:00:00Z");
        var contracts = data.putArray("contracts");
        register.contracts().stream()
                .filter(terms -> terms.processorPartyId().equals(party.partyId())
                        || terms.controllerPartyId().equals(party.partyId()))
                .forEach(terms -> fill(contracts.addObject(), terms));
        return event.toString();
    }

    private static void fill(ObjectNode contract, ContractTerms terms) {
        contract.put("contract_id", terms.contractId().toString())
                .put("reference", terms.reference())
                .put("processor_party_id", terms.processorPartyId().toString())
                .put("controller_party_id", terms.controllerPartyId().toString());
        var clause = terms.breachNotice();
        if (clause != null) {
            contract.putObject("breach_notice")
                    .put("trigger", clause.trigger())
                    .put("period", clause.period())
                    .put("unit", clause.unit());
        }
    }
}
