package dev.tocsin.incident.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.incident.normal.Json;
import dev.tocsin.incident.normal.Unreadable;
import dev.tocsin.kit.event.MalformedEvent;
import dev.tocsin.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes triggers that came as events. The event's source names the registered source, or ends in its slug ({@code /monitors/dlp}). */
@ApplicationScoped
public class EventIntake {
    private final Reception reception;

    EventIntake(Reception reception) {
        this.reception = reception;
    }

    /**
     * Takes one event; what a known source sent is kept even if it cannot be read.
     *
     * @throws MalformedEvent if nobody can say who sent it
     */
    public void take(@Nullable String message) {
        var body = message == null ? new byte[0] : message.getBytes(StandardCharsets.UTF_8);
        var slug = slugOf(body);
        try {
            reception.event(
                    new Delivery(slug, Delivery.KAFKA, Map.of("content-type", "application/cloudevents+json"), body));
        } catch (Problem e) {
            throw new MalformedEvent(e.type().slug() + ": " + e.detail(), e);
        }
    }

    private static String slugOf(byte[] body) {
        JsonNode source;
        try {
            source = Json.parse(body).path("source");
        } catch (Unreadable e) {
            throw new MalformedEvent(e.reason(), e);
        }
        var text = source.asText();
        var slug = text.substring(text.lastIndexOf('/') + 1);
        if (slug.isEmpty()) {
            throw new MalformedEvent("the event names no source");
        }
        return slug;
    }
}
