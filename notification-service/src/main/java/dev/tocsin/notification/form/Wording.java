package dev.tocsin.notification.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Puts values of facts into English words; instants are told in one zone, which is named. */
final class Wording {

    private static final int DAY_LENGTH = 10;
    private static final String NAME = "name";
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    Wording(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the value in words; empty where there is none. */
    String of(JsonNode value) {
        if (value.isArray()) {
            return list(value);
        }
        if (value.isObject()) {
            return isRange(value) ? range(value) : value.has(NAME) ? contact(value) : members(value);
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isIntegralNumber()) {
            return number(value);
        }
        return value.isNull() || value.isMissingNode()
                ? ""
                : text(value.asText().strip());
    }

    private String list(JsonNode value) {
        var items =
                StreamSupport.stream(value.spliterator(), false).map(this::of).toList();
        var sentences = items.stream().anyMatch(item -> item.endsWith("."));
        return String.join(sentences ? " " : ", ", items);
    }

    private String members(JsonNode value) {
        return value.properties().stream()
                .map(entry -> text(entry.getKey()) + ": " + of(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String contact(JsonNode value) {
        var others = value.properties().stream()
                .filter(entry -> !entry.getKey().equals(NAME))
                .map(entry -> of(entry.getValue()));
        return Stream.concat(Stream.of(of(value.path(NAME))), others)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean isRange(JsonNode value) {
        return value.has("min") || value.has("max") || value.has("best");
    }

    private static String range(JsonNode value) {
        var words = new StringBuilder();
        if (value.has("best")) {
            words.append("about ").append(number(value.path("best")));
        }
        var bounds = bounds(value);
        if (!words.isEmpty() && !bounds.isEmpty()) {
            words.append(" (").append(bounds).append(')');
        } else {
            words.append(bounds);
        }
        return words.toString();
    }

    private static String bounds(JsonNode value) {
        if (value.has("min") && value.has("max")) {
            return "between " + number(value.path("min")) + " and " + number(value.path("max"));
        }
        if (value.has("min")) {
            return "at least " + number(value.path("min"));
        }
        return value.has("max") ? "at most " + number(value.path("max")) : "";
    }

    private static String number(JsonNode value) {
        return "%,d".formatted(value.longValue());
    }

    private String text(String text) {
        try {
            if (text.length() == DAY_LENGTH) {
                return LocalDate.parse(text).format(DAY);
            }
            return instant(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return WORD.matcher(text).matches() ? text.replace('_', ' ') : text;
        }
    }

    private String instant(OffsetDateTime at) {
        var there = at.atZoneSameInstant(zone);
        var offset = there.getOffset().getTotalSeconds() == 0
                ? "UTC"
                : "UTC" + there.getOffset().getId();
        var name = zone.getDisplayName(TextStyle.NARROW, Locale.ENGLISH);
        return there.format(MINUTE) + " (" + (offset.equals(name) ? offset : offset + ", " + zone.getId()) + ")";
    }
}
