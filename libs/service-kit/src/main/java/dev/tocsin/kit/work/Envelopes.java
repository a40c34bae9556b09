package dev.tocsin.kit.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.event.Tracing;
import dev.tocsin.kit.id.Ids;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What lies in a row of work: the data, the trace that it belongs to and a token that differs each time it is scheduled. */
@Singleton
class Envelopes {
    private static final String TOKEN = "token";
    private static final String DATA = "data";

    private final ObjectMapper json;

    Envelopes(ObjectMapper json) {
        this.json = json;
    }

    record Envelope(String token, @Nullable String traceparent, JsonNode data) {}

    byte[] wrap(@Nullable Object data) {
        try {
            var node = json.createObjectNode().put(TOKEN, Ids.next().toString());
            var traceparent = Tracing.current();
            if (traceparent != null) {
                node.put(Tracing.TRACEPARENT, traceparent);
            }
            return json.writeValueAsBytes(node.set(DATA, json.valueToTree(data)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of the work cannot be written as JSON", e);
        }
    }

    Envelope open(byte[] bytes) {
        try {
            var node = json.readTree(bytes);
            return new Envelope(
                    node.path(TOKEN).asText(), node.path(Tracing.TRACEPARENT).textValue(), node.path(DATA));
        } catch (IOException e) {
            throw new GiveUp("the row of the work cannot be read", e);
        }
    }
}
