package dev.tocsin.notification.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a duty's history: what changed, when, by whom, because of what, and the facts behind it. */
record MoveView(
        String kind,
        Instant at,
        String by,
        String because,
        @Nullable String from,
        @Nullable String to,
        List<FactChange> facts) {

    private static final TypeReference<List<FactChange>> FACTS = new TypeReference<>() {};

    static MoveView of(DutyMove move, ObjectMapper json) {
        try {
            var facts = json.readValue(move.facts(), FACTS);
            return new MoveView(move.kind(), move.at(), move.by(), move.because(), move.from(), move.to(), facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of move " + move.moveId() + " cannot be read", e);
        }
    }
}
