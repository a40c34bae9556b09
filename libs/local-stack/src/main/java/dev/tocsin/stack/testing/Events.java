package dev.tocsin.stack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Reads and writes the topics as another service would. */
public final class Events {
    private static final JsonMapper JSON = new JsonMapper();

    private Events() {}

    /** All events of a topic under a key, in order, once there are as many as expected. */
    public static List<String> await(String topic, String key, int atLeast) {
        return Topic.of(topic).await(key, atLeast);
    }

    /** Publishes messages one after another and waits until the broker has them. */
    public static void publish(String topic, String key, String... messages) {
        Topic.of(topic).send(key, messages);
    }

    /** The owner's example of an event type, as if it had been told of this incident. */
    public static String exampleFor(String type, String name, String incident) {
        var path = "/contracts/events/examples/" + type + "/" + name + ".json";
        try (var file = Events.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("no " + path);
            }
            var event = (ObjectNode) JSON.readTree(file);
            event.put("id", UUID.randomUUID().toString());
            event.withObject("/data").put("incident_id", incident);
            return event.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data of an event. */
    public static JsonNode data(String event) {
        return json(event).path("data");
    }

    /** A message as JSON. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
