package dev.tocsin.incident.normal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** PagerDuty's Events API version 2, which many tools can send to an address of one's choice. */
final class PagerDutyMapper implements Mapper {
    private static final String NAMESPACE = "pagerduty";

    @Override
    public Mapped map(RawPayload payload, JsonNode body) {
        var status = status(Json.text(body.path("event_action")));
        var content = body.path("payload");
        if (status == SignalStatus.FIRING && Json.text(content.path("summary")) == null) {
            throw new Unreadable("a trigger event needs payload.summary");
        }
        var severity = Json.text(content.path("severity"));
        var kind = Json.text(content.path("class"));
        var signal = new SignalBuilder(NAMESPACE, kind == null ? "event" : kind)
                .title(Json.text(content.path("summary")))
                .level(Level.ofWord(severity), severity)
                .status(status)
                .externalId(Json.text(body.path("dedup_key")))
                .occurredAt(Json.instant(content.path("timestamp")))
                .link(Json.firstText(body, "client_url"))
                .labels(Json.scalars(content.path("custom_details")))
                .label("source", Json.text(content.path("source")))
                .label("component", Json.text(content.path("component")))
                .label("group", Json.text(content.path("group")))
                .label("class", kind)
                .label("client", Json.text(body.path("client")));
        identity(signal, body, content);
        return Mapped.of(signal.build());
    }

    // Without a dedup_key PagerDuty makes a new alert each time; what the event is about serves better here.
    private static void identity(SignalBuilder signal, JsonNode body, JsonNode content) {
        var key = Json.text(body.path("dedup_key"));
        if (key != null) {
            signal.key("dedup_key", key);
            return;
        }
        if (!content.isObject()) {
            throw new Unreadable("an event without payload needs a dedup_key");
        }
        for (var name : new String[] {"source", "component", "group", "class", "summary"}) {
            signal.key(name, Json.text(content.path(name)));
        }
    }

    private static SignalStatus status(@Nullable String action) {
        return switch (action) {
            case "trigger" -> SignalStatus.FIRING;
            case "acknowledge" -> SignalStatus.ACKNOWLEDGED;
            case "resolve" -> SignalStatus.RESOLVED;
            case null, default -> throw new Unreadable("event_action is none of trigger, acknowledge, resolve");
        };
    }
}
