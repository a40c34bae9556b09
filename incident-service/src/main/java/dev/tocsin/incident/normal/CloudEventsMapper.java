package dev.tocsin.incident.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in structured, batch and binary HTTP mode. */
final class CloudEventsMapper implements Mapper {
    /** Tocsin's own event, whose data is already in our words. */
    private static final String OWN_TYPE = "dev.tocsin.trigger.raised.v1";

    private static final String HEADER = "ce-";

    @Override
    public Mapped map(RawPayload payload, JsonNode body) {
        if (!body.isArray()) {
            return Mapped.of(signal(event(payload, body)));
        }
        var signals = new ArrayList<Signal>();
        var faults = new ArrayList<String>();
        for (var i = 0; i < body.size(); i++) {
            try {
                signals.add(signal(body.get(i)));
            } catch (Unreadable e) {
                faults.add("event " + i + ": " + e.reason());
            }
        }
        if (signals.isEmpty() && !faults.isEmpty()) {
            throw new Unreadable(String.join("; ", faults));
        }
        return new Mapped(signals, faults);
    }

    @Override
    public Optional<String> deliveryId(RawPayload payload, JsonNode body) {
        var event = event(payload, body);
        var id = Json.text(event.path("id"));
        var source = Json.text(event.path("source"));
        return id == null || source == null ? Optional.empty() : Optional.of(source.length() + ":" + source + id);
    }

    // Binary mode: attributes in headers, the body is the data.
    private static JsonNode event(RawPayload payload, JsonNode body) {
        if (!payload.headers().containsKey(HEADER + "specversion")) {
            return body;
        }
        var event = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> header : payload.headers().entrySet()) {
            if (header.getKey().startsWith(HEADER)) {
                event.put(header.getKey().substring(HEADER.length()), header.getValue());
            }
        }
        return event.<ObjectNode>set("data", body);
    }

    private static Signal signal(JsonNode event) {
        if (!"1.0".equals(event.path("specversion").asText())) {
            throw new Unreadable("no CloudEvent of version 1.0");
        }
        var type = Json.text(event.path("type"));
        var source = Json.text(event.path("source"));
        if (type == null || source == null || Json.text(event.path("id")) == null) {
            throw new Unreadable("the event lacks id, source or type");
        }
        var data = data(event);
        return OWN_TYPE.equals(type) ? RaisedTrigger.signal(data) : foreign(event, data, type);
    }

    private static Signal foreign(JsonNode event, JsonNode data, String type) {
        var subject = Json.text(event.path("subject"));
        var severity = severity(event, data);
        var signal = new SignalBuilder("cloudevent", type)
                .key("source", Json.text(event.path("source")))
                .key("type", type)
                .title(title(data, subject))
                .level(severity.level(), severity.word())
                .status(status(data))
                .externalId(Json.firstText(data, "external_id", "id", "finding_id"))
                .occurredAt(Json.instant(event.path("time")))
                .detectedAt(Json.instant(event.path("recordedtime")))
                .link(Json.firstText(data, "link", "url"))
                .labels(Json.scalars(data.path("labels")))
                .labels(Json.scalars(data))
                .label("subject", subject)
                .label("datacategory", Json.text(event.path("datacategory")));
        identity(signal, data, subject);
        RaisedTrigger.subjects(signal, data.path("subjects"));
        return signal.build();
    }

    private static void identity(SignalBuilder signal, JsonNode data, @Nullable String subject) {
        var fingerprint = Json.text(data.path("fingerprint"));
        if (fingerprint != null) {
            signal.key("fingerprint", fingerprint);
        } else if (subject != null) {
            signal.key("subject", subject);
        } else {
            signal.key("data", data.toString());
        }
    }

    private static @Nullable String title(JsonNode data, @Nullable String subject) {
        var said = Json.firstText(data, "title", "summary", "message", "name");
        return said == null ? subject : said;
    }

    private record Severity(Level level, @Nullable String word) {}

    private static Severity severity(JsonNode event, JsonNode data) {
        var number = Json.text(event.path("severitynumber"));
        if (number != null && number.matches("\\d{1,2}")) {
            return new Severity(Level.ofSeverityNumber(Integer.parseInt(number)), number);
        }
        var text = Json.firstText(event, "severitytext");
        var word = text == null ? Json.firstText(data, "severity", "priority", "level") : text;
        return new Severity(Level.ofWord(word), word);
    }

    private static SignalStatus status(JsonNode data) {
        var word = Json.text(data.path("status"));
        var status = word == null ? SignalStatus.FIRING : SignalStatus.ofWord(word.toLowerCase(Locale.ROOT));
        return status == SignalStatus.UNKNOWN ? SignalStatus.FIRING : status;
    }

    private static JsonNode data(JsonNode event) {
        var encoded = Json.text(event.path("data_base64"));
        if (encoded == null) {
            return event.path("data");
        }
        try {
            return Json.parse(Base64.getDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("data_base64 is no base64");
        }
    }
}
