package dev.tocsin.notification.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.id.Ids;
import java.util.UUID;

/** Builds the event that incident-service would tell of a client with one contract. */
public record AParty(UUID id, UUID contractId, String trigger, int hours) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID US = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    /** A German client whose contract asks for notice within so many hours of the trigger. */
    public static AParty client(String trigger, int hours) {
        return new AParty(Ids.next(), Ids.next(), trigger, hours);
    }

    /** The event of a version. */
    public String event(long version) {
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", Ids.next().toString())
                .put("source", "/incident-service")
                .put("type", "dev.tocsin.party.changed.v1")
                .put("subject", id.toString())
                .put("time", "2026-09-01T08:00:00Z")
                .put("datacontenttype", "application/json")
                .put("sequence", version);
        var data = event.putObject("data")
                .put("party_id", id.toString())
                .put("slug", "client-" + id)
                .put("kind", "client")
                .put("name", "Harbour Bank SE")
                .put("country", "DE")
                .put("zone", "Europe/Berlin")
                .put("updated_at", "2026-09-01T08:00:00Z");
        var contract = data.putArray("contracts")
                .addObject()
                .put("contract_id", contractId.toString())
                .put("reference", "MSA-2024-118, schedule 4")
                .put("processor_party_id", US.toString())
                .put("controller_party_id", id.toString());
        contract.putObject("breach_notice")
                .put("trigger", trigger)
                .put("period", hours)
                .put("unit", "hours")
                .putArray("addressees")
                .add("privacy@harbour-bank.example");
        return event.toString();
    }
}
