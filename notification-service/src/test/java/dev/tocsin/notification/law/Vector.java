package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** One worked example: facts, and what the engine must say of one rule. */
@NullMarked
record Vector(String id, String rule, JsonNode node) {

    /** The moment at which an example is asked that names none: long before any period in it ends matters only to lateness. */
    static final Instant DEFAULT_AS_OF = Instant.parse("2026-10-01T00:00:00Z");

    static Vector of(JsonNode node) {
        return new Vector(node.path("id").asText(), node.path("rule").asText(), node);
    }

    /** Returns what differs between the expected and the actual answer; empty where all is as expected. */
    List<String> differences(RuleBook book) {
        var reading = new FactSheetReader(book.vocabulary(), _ -> true).read(node.get("facts"), "/facts");
        var differences = new Differences();
        reading.faults().forEach(fault -> differences.add("facts not understood: " + fault));
        var rule = book.require(rule());
        var asked = new Assessment.Asked(rule, country(), zone());
        var asOf = Objects.requireNonNullElse(instant("as_of"), DEFAULT_AS_OF);
        var actual = Assessment.assess(reading.sheet(), book, asOf, asked);
        var expected = node.path("expected");
        differences.compare(
                "applies", expected.path("applies").asText(), actual.applies().word());
        if (actual.applies() == Applies.OWED) {
            due(expected, actual, differences);
        }
        if (expected.hasNonNull("late")) {
            var lateness = actual.lateness();
            differences.compare(
                    "late", expected.path("late").asText(), lateness == null ? "unknown" : "" + lateness.late());
        }
        holidays(rule, reading.sheet(), book, differences);
        return differences.all();
    }

    private static void due(JsonNode expected, DutyAssessment actual, Differences differences) {
        if (expected.hasNonNull("due")) {
            differences.compareEnd("due", expected.path("due").asText(), Differences.end(actual.clock()));
        }
        if (expected.hasNonNull("due_elapsed")) {
            differences.compareEnd(
                    "due_elapsed",
                    expected.path("due_elapsed").asText(),
                    String.valueOf(actual.clock().dueElapsed()));
        }
    }

    private void holidays(Rule rule, FactSheet facts, RuleBook book, Differences differences) {
        var zoning = rule.clock().calendar();
        if (zoning == null) {
            return;
        }
        var inquiry = new Inquiry(facts, book.vocabulary(), LocalDate.EPOCH, country());
        var calendar = new ClockReading(rule, inquiry, book, zone()).calendar();
        node.path("holidays").forEach(day -> {
            if (!book.calendars().isClosed(calendar, LocalDate.parse(day.asText()))) {
                differences.add("calendar " + calendar + " does not close on " + day.asText());
            }
        });
    }

    private @Nullable Instant instant(String field) {
        return node.hasNonNull(field)
                ? OffsetDateTime.parse(node.path(field).asText()).toInstant()
                : null;
    }

    private @Nullable ZoneId zone() {
        return node.hasNonNull("zone") ? ZoneId.of(node.path("zone").asText()) : null;
    }

    private @Nullable String country() {
        return node.hasNonNull("recipient")
                ? node.path("recipient").asText().substring(0, 2).toUpperCase(Locale.ROOT)
                : null;
    }
}
