package dev.tocsin.notification.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.ContractTerms.BreachNotice;
import dev.tocsin.notification.partyfeed.Party;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The register of the demo firm, from the file that {@code ./tocsin up} loads. */
final class DemoRegister {

    private DemoRegister() {}

    static Chain.Register read() {
        try (var file = DemoRegister.class.getResourceAsStream("/demo/firm.json")) {
            var firm = new ObjectMapper().readTree(file);
            var contracts = new ArrayList<ContractTerms>();
            firm.path("contracts").forEach(each -> contracts.add(contract(each)));
            var parties = new ArrayList<Party>();
            firm.path("parties").forEach(each -> parties.add(party(each)));
            return new Chain.Register(parties, contracts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Party party(JsonNode party) {
        var slug = party.path("slug").asText();
        return new Party(
                id(slug),
                slug,
                party.path("kind").asText(),
                party.path("name").asText(),
                party.path("country").asText(),
                party.path("zone").asText(),
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH);
    }

    private static ContractTerms contract(JsonNode contract) {
        var clause = contract.path("breach_notice");
        return new ContractTerms(
                id(contract.path("reference").asText()),
                contract.path("reference").asText(),
                id(contract.path("processor").asText()),
                id(contract.path("controller").asText()),
                new BreachNotice(
                        clause.path("trigger").asText(),
                        clause.path("period").asInt(),
                        clause.path("unit").asText(),
                        List.of(),
                        List.of()));
    }
}
