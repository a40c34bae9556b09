package dev.tocsin.incident.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What browsers are told after a replica could not hear for a while: look at everything again. */
@ApplicationScoped
class Missed {
    private static final List<String> TOPICS = List.of(
            "tocsin.incidents", "tocsin.duties", "tocsin.runs", "tocsin.notices", "tocsin.parties", "tocsin.triggers");

    private final ObjectMapper json;
    private final Clock clock;

    Missed(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    List<String> all() {
        return TOPICS.stream().map(this::write).toList();
    }

    private String write(String topic) {
        try {
            return json.writeValueAsString(new Changes.Change(topic, null, "missed", clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
