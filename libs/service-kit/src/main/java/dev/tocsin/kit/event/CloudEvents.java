package dev.tocsin.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads and writes CloudEvents 1.0 in structured JSON mode. */
@ApplicationScoped
public class CloudEvents {
    /** Media type of what {@link #write} gives. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private final ObjectMapper json;
    private final ObjectReader lenient;

    CloudEvents(ObjectMapper json) {
        this.json = json;
        // A consumer reads the few fields that it knows and ignores the rest, so that owners can add some.
        this.lenient = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Reads one event; anything that is no CloudEvent 1.0 with JSON data throws {@link MalformedEvent}. */
    public CloudEvent read(@Nullable String text) {
        var node = parse(text);
        if (!"1.0".equals(node.path("specversion").asText())) {
            throw new MalformedEvent("not a CloudEvent of version 1.0");
        }
        return new CloudEvent(
                required(node, "id"),
                required(node, "source"),
                required(node, "type"),
                required(node, "subject"),
                instant(required(node, "time")),
                sequence(node.path("sequence")),
                node.path("traceparent").textValue(),
                node.path("data"));
    }

    /** Writes one event. */
    public String write(CloudEvent event) {
        var node = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.id())
                .put("source", event.source())
                .put("type", event.type())
                .put("subject", event.subject())
                .put("time", event.time().toString())
                .put("datacontenttype", "application/json")
                .put("sequence", event.sequence());
        if (event.traceparent() != null) {
            node.put("traceparent", event.traceparent());
        }
        return node.set("data", event.data()).toString();
    }

    /** The data of an event as the reader's own type; unknown fields are ignored, wrong shapes throw {@link MalformedEvent}. */
    public <T> T data(CloudEvent event, Class<T> type) {
        try {
            T value = lenient.forType(type).readValue(event.data());
            if (value == null) {
                throw new MalformedEvent("event " + event.id() + " has no data");
            }
            return value;
        } catch (java.io.IOException e) {
            throw new MalformedEvent("data of event " + event.id() + " is no " + type.getSimpleName(), e);
        }
    }

    private JsonNode parse(@Nullable String text) {
        try {
            var node = text == null ? json.nullNode() : json.readTree(text);
            if (!node.isObject()) {
                throw new MalformedEvent("not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("not JSON", e);
        }
    }

    private static String required(JsonNode node, String name) {
        var value = node.path(name).textValue();
        if (value == null || value.isEmpty()) {
            throw new MalformedEvent("attribute " + name + " is missing");
        }
        return value;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedEvent("attribute time is no instant with offset", e);
        }
    }

    // Producers that keep to the sequence extension of CloudEvents write a string.
    private static long sequence(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return 0;
        }
        try {
            return node.isIntegralNumber() ? node.longValue() : Long.parseLong(node.asText());
        } catch (NumberFormatException e) {
            throw new MalformedEvent("attribute sequence is no whole number", e);
        }
    }
}
