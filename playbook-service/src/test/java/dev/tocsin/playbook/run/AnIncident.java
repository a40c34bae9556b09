package dev.tocsin.playbook.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.stack.testing.Events;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as incident-service tells of it, about one account of the outsourcer. */
final class AnIncident {
    final String id = UUID.randomUUID().toString();
    final String account;
    private String severity = "high";
    private String kind = "real";
    private @Nullable String client;
    private String category = "compromised-agent-account";
    private final ObjectNode factSheet = JsonNodeFactory.instance.objectNode();
    private long sequence;

    private AnIncident(String account) {
        this.account = account;
    }

    static AnIncident about(String account) {
        return new AnIncident(account + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    AnIncident severity(String word) {
        severity = word;
        return this;
    }

    AnIncident drill() {
        kind = "drill";
        return this;
    }

    AnIncident category(String word) {
        category = word;
        return this;
    }

    /** About data of this client. */
    AnIncident client(UUID party) {
        client = party.toString();
        return this;
    }

    /** About so many people, as far as is known. */
    AnIncident people(int best) {
        factSheet.withObject("/people/total").put("best", best);
        return this;
    }

    /** A fact that a person has found. */
    AnIncident test(String name, String value) {
        factSheet.withObject("/tests").put(name, value);
        return this;
    }

    /** Tells of it, as the next version, and gives the event. */
    String told() {
        sequence++;
        String event = event(UUID.randomUUID().toString());
        Events.publish("tocsin.incidents", id, event);
        return event;
    }

    private String event(String eventId) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0")
                .put("id", eventId)
                .put("source", "/incident-service")
                .put("type", "dev.tocsin.incident.changed.v1")
                .put("subject", id)
                .put("time", "2026-11-24T08:00:00Z")
                .put("sequence", sequence);
        ObjectNode data = event.putObject("data");
        data.put("incident_id", id)
                .put("reference", "INC-2026-0101")
                .put("kind", kind)
                .put("title", "An account behaves oddly")
                .put("severity", severity)
                .put("stage", "declared")
                .put("category", category);
        if (client != null) {
            data.put("client_party_id", client);
        }
        data.putArray("subjects")
                .addObject()
                .put("kind", "account")
                .put("system", "agents")
                .put("id", account);
        data.set("fact_sheet", factSheet);
        return event.toString();
    }
}
