package dev.tocsin.notification.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.notification.law.TimePoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files of cases; the head of {@code backtest/cases.yaml} describes their format. */
final class CasesReader {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String SHIPPED = "/backtest/cases.yaml";

    private CasesReader() {}

    /** Returns the cases that ship with the service. */
    static List<BreachCase> shipped() {
        try (var file = CasesReader.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException("No cases at " + SHIPPED);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SHIPPED, e);
        }
    }

    /** Returns the cases of a file; what does not fit the format is refused with the case's id. */
    static List<BreachCase> read(Path path) {
        try (var file = Files.newInputStream(path)) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static List<BreachCase> read(InputStream file) throws IOException {
        var cases = new ArrayList<BreachCase>();
        YAML.readTree(file).forEach(node -> cases.add(breachCase(node)));
        return List.copyOf(cases);
    }

    private static BreachCase breachCase(JsonNode node) {
        var id = node.path("id").asText();
        try {
            var duties = new ArrayList<ExpectedDuty>();
            node.path("expected_duties").forEach(each -> duties.add(duty(each)));
            return new BreachCase(
                    id,
                    node.path("breach").asText(id),
                    node.path("name").asText(id),
                    node.path("year").asInt(),
                    zone(node),
                    instant(node, "as_of"),
                    node.path("facts"),
                    List.copyOf(duties));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Case " + id + ": " + e.getMessage(), e);
        }
    }

    private static ExpectedDuty duty(JsonNode node) {
        return new ExpectedDuty(
                node.path("rule").asText(),
                text(node, "recipient"),
                time(node, "actual"),
                node.path("late_decided").asBoolean(),
                zone(node),
                instant(node, "as_of"),
                node);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static @Nullable ZoneId zone(JsonNode node) {
        var zone = text(node, "zone");
        return zone == null ? null : ZoneId.of(zone);
    }

    private static @Nullable Instant instant(JsonNode node, String field) {
        var time = time(node, field);
        return time == null ? null : time.earliest(ZoneOffset.UTC);
    }

    private static @Nullable TimePoint time(JsonNode node, String field) {
        var text = text(node, field);
        if (text == null) {
            return null;
        }
        return text.contains("T")
                ? new TimePoint.Moment(OffsetDateTime.parse(text).toInstant())
                : new TimePoint.Day(LocalDate.parse(text));
    }
}
