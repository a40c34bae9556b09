package dev.tocsin.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.notification.form.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes the parts of a notice that are kept as JSON. */
@ApplicationScoped
class Stored {

    private final ObjectMapper json;

    Stored(ObjectMapper json) {
        this.json = json;
    }

    /** What persons answered, by field. */
    record Answers(Map<String, Answer> byField) {
        Answers {
            byField = byField == null ? Map.of() : Map.copyOf(byField);
        }
    }

    Map<String, Answer> answers(String text) {
        return read(text, Answers.class).byField();
    }

    Said said(String text) {
        return read(text, Said.class);
    }

    String write(Map<String, Answer> answers) {
        return write(new Answers(new TreeMap<>(answers)));
    }

    String write(Record part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of a notice cannot be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored part of a notice cannot be read", e);
        }
    }
}
