package dev.tocsin.incident.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** The formats that a source may send, each with its mapper. */
public enum Format {
    ALERTMANAGER,
    EVENTBRIDGE,
    PAGERDUTY,
    CLOUDEVENTS;

    /**
     * Reads a payload of this format.
     *
     * @throws Unreadable if nothing in it can be read
     */
    public Mapped map(RawPayload payload) {
        return mapper().map(payload, Json.parse(payload.body()));
    }

    /** The sender's own name of this delivery, where the format has one; the same for each repetition. */
    public Optional<String> deliveryId(RawPayload payload, JsonNode body) {
        return mapper().deliveryId(payload, body);
    }

    private Mapper mapper() {
        return switch (this) {
            case ALERTMANAGER -> new AlertmanagerMapper();
            case EVENTBRIDGE -> new EventBridgeMapper();
            case PAGERDUTY -> new PagerDutyMapper();
            case CLOUDEVENTS -> new CloudEventsMapper();
        };
    }

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format for a word. */
    public static Optional<Format> ofWord(String word) {
        for (var format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
