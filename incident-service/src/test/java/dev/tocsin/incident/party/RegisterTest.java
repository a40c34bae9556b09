package dev.tocsin.incident.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.tocsin.incident.Api;
import dev.tocsin.stack.contract.ContractCheck;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class RegisterTest {
    @Test
    void aContractIsToldWithBothItsParties() {
        var client = Api.client(Api.unique("aurora"));
        var own = Api.post("/parties", party(Api.unique("own"), "own-entity"))
                .statusCode(201)
                .extract()
                .<String>path("party_id");

        var contract = Api.post("/contracts", contract(own, client)).statusCode(201);

        contract.body("breach_notice.period", equalTo(24));
        var told = Events.await("tocsin.parties", client, 2);
        assertThat(told)
                .allSatisfy(event -> assertThat(ContractCheck.event(event)).isEmpty());
        var agreed = Events.json(told.getLast()).at("/data/contracts/0");
        assertThat(agreed.path("processor_party_id").asText()).isEqualTo(own);
        assertThat(agreed.at("/breach_notice/unit").asText()).isEqualTo("hours");
        Api.get("/contracts?party_id=" + client).body("items.size()", equalTo(1));
    }

    @Test
    void aSlugIsTakenOnce() {
        var slug = Api.unique("twice");
        Api.client(slug);

        Api.post("/parties", party(slug, "vendor"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://tocsin.dev/problems/party-slug-taken"));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var slug = Api.unique("moved");
        var id = Api.client(slug);
        var change = party(slug, "client");

        Api.commander()
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/api/v1/parties/" + id)
                .then()
                .statusCode(200);
        Api.commander()
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/api/v1/parties/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void faultsAreNamedByTheirPlace() {
        Api.post("/parties", Map.of("slug", "Not A Slug", "kind", "friend", "name", ""))
                .statusCode(400)
                .body("errors.pointer", hasItem("/slug"))
                .body("errors.pointer", hasItem("/kind"))
                .body("errors.pointer", hasItem("/name"));
        Api.post("/contracts", contract("018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"))
                .statusCode(400)
                .body("type", equalTo("https://tocsin.dev/problems/contract-party-unknown"));
    }

    @Test
    void anAuditorOnlyReads() {
        Api.auditor().get("/api/v1/parties").then().statusCode(200);
        Api.auditor()
                .body(party(Api.unique("no"), "client"))
                .post("/api/v1/parties")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> party(String slug, String kind) {
        return Map.of("slug", slug, "kind", kind, "name", "Party " + slug);
    }

    private static Map<String, Object> contract(String processor, String controller) {
        return Map.of(
                "reference",
                Api.unique("MSA"),
                "processor_party_id",
                processor,
                "controller_party_id",
                controller,
                "breach_notice",
                Map.of(
                        "trigger",
                        "suspected",
                        "period",
                        24,
                        "unit",
                        "hours",
                        "addressees",
                        List.of("privacy@client.example"),
                        "content",
                        List.of("nature of the breach")));
    }
}
