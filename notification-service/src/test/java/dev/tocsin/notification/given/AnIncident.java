package dev.tocsin.notification.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.kit.id.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the events that incident-service would tell of one incident; each change is the next version. */
public final class AnIncident {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOW = "2026-10-03T03:05:41Z";

    private final UUID id = Ids.next();
    private String kind = "real";
    private @Nullable UUID client;
    private long sequence;
    private JsonNode sheet = JSON.createObjectNode();

    private AnIncident() {}

    /** A real incident of which nothing is known. */
    public static AnIncident declared() {
        return new AnIncident();
    }

    /** Makes it a drill or a test. */
    public AnIncident kind(String word) {
        kind = word;
        return this;
    }

    /** Names the client whose data is concerned. */
    public AnIncident of(UUID clientPartyId) {
        client = clientPartyId;
        return this;
    }

    /** Says what is known; single quotes stand for double ones. */
    public AnIncident knows(String factSheet) {
        try {
            sheet = JSON.readTree(factSheet.replace('\'', '"'));
            return this;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(factSheet, e);
        }
    }

    /** The incident's id. */
    public UUID id() {
        return id;
    }

    /** The event of the next version. */
    public String event() {
        sequence++;
        return event(sequence);
    }

    /** An event of a version that may be an old one. */
    public String event(long version) {
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", Ids.next().toString())
                .put("source", "/incident-service")
                .put("type", "dev.tocsin.incident.changed.v1")
                .put("subject", id.toString())
                .put("time", NOW)
                .put("datacontenttype", "application/json")
                .put("sequence", version);
        event.set("data", data());
        return event.toString();
    }

    private ObjectNode data() {
        var data = JSON.createObjectNode()
                .put("incident_id", id.toString())
                .put("reference", "INC-2026-0007")
                .put("kind", kind)
                .put("title", "Agent account exported customer records")
                .put("severity", "high")
                .put("stage", "assessed")
                .put("declared_at", "2026-10-03T02:14:10Z")
                .put("updated_at", NOW);
        if (client != null) {
            data.put("client_party_id", client.toString());
        }
        data.set("fact_sheet", sheet);
        fact(data.putArray("facts").addObject());
        data.putObject("notice_facts").put("narrative.summary", "An export outside of the usual work.");
        data.putObject("change")
                .put("kind", "facts-changed")
                .put("at", NOW)
                .put("by", "ines.castillo")
                .put("summary", "Facts recorded");
        return data;
    }

    private static void fact(ObjectNode fact) {
        fact.put("fact_id", "0199a6ef-9000-7000-8000-000000000001")
                .put("path", "timeline.aware_at")
                .put("value", "2026-10-03T03:05:00Z")
                .put("certainty", "known")
                .put("source", "call with the site manager")
                .put("learnt_at", "2026-10-03T03:05:00Z")
                .put("recorded_at", NOW)
                .put("recorded_by", "lena.brandt");
    }
}
