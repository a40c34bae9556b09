package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every step has (section 4.1); the timeout is counted without the delay and is null when the engine's own applies. */
public record Common(
        String id,
        String type,
        String name,
        @Nullable String description,
        Duration delay,
        @Nullable Duration timeout,
        Map<String, Variable> variables,
        Routes routes,
        Map<String, JsonNode> extensions) {
    /** The same step under another name, without extensions. */
    Common named(String other) {
        return new Common(id, type, other, description, Duration.ZERO, timeout, variables, routes, Map.of());
    }
}
