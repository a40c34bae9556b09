package dev.tocsin.benchmark.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.FactSheetReader;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** An incident with people in 60 jurisdictions, as a stored one is put to the engine: its facts, and where each comes from. */
public record WideIncident(FactSheet facts, Map<String, Source> sources, Instant asOf) {

    private static final String FILE = "/wide-incident.json";
    private static final Instant AS_OF = Instant.parse("2026-11-09T12:00:00Z");

    /** Reads it in the words of the book. */
    public static WideIncident of(RuleBook book) {
        var json = json();
        var reading = new FactSheetReader(book.vocabulary(), _ -> true).read(json, "");
        if (!reading.isSound()) {
            throw new IllegalStateException("The benchmark's facts are faulty: " + reading.faults());
        }
        var sources = new LinkedHashMap<String, Source>();
        collect("", json, sources);
        return new WideIncident(reading.sheet(), sources, AS_OF);
    }

    /** Returns its fact sheet as it goes over the wire. */
    public static JsonNode json() {
        try (var file = WideIncident.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, Source> sources) {
        if (node.isObject() && !node.has("min")) {
            node.properties()
                    .forEach(each -> collect(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), sources));
        } else {
            var id = "0199a6c2-0000-7000-8000-%012x".formatted(sources.size());
            sources.put(
                    path,
                    new Source(id, "ines.officer", AS_OF.minusSeconds(86_460), AS_OF.minusSeconds(90_000), "vendor"));
        }
    }
}
