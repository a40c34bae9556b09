package dev.tocsin.incident.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Turns a payload of one format into signals; pure. */
interface Mapper {
    Mapped map(RawPayload payload, JsonNode body);

    default Optional<String> deliveryId(RawPayload payload, JsonNode body) {
        return Optional.empty();
    }
}
