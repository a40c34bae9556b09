package dev.tocsin.playbook.run;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tocsin.playbook.run.machine.RunEvent;
import dev.tocsin.playbook.run.machine.RunState;
import java.util.Arrays;
import java.util.List;

/** How states, events and terms lie in the database: our own form, apart from that of the API. */
final class StateJson {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();

    private StateJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static RunState state(String text) {
        return read(text, RunState.class);
    }

    /** The name of an event's kind in the log. */
    static String kind(RunEvent event) {
        return event.getClass().getSimpleName();
    }

    static RunEvent event(String kind, String text) {
        return Arrays.stream(RunEvent.class.getPermittedSubclasses())
                .filter(type -> type.getSimpleName().equals(kind))
                .map(type -> (RunEvent) read(text, type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no event " + kind));
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(String text) {
        try {
            return JSON.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
