package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a JSON fact sheet; reading from it notes each fault by its pointer and gives null there. */
record JsonPart(@Nullable JsonNode node, String pointer, List<FactFault> faults) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    JsonPart at(String field) {
        var child = node == null ? null : node.get(field);
        var there = child == null || child.isNull() ? null : child;
        return new JsonPart(there, pointer + "/" + field.replace("~", "~0").replace("/", "~1"), faults);
    }

    /** Returns the names below, or nothing where the place is empty; a fault where it is no object. */
    List<String> names() {
        if (node == null) {
            return List.of();
        }
        if (!node.isObject()) {
            fault("must be an object");
            return List.of();
        }
        return node.properties().stream().map(entry -> entry.getKey()).toList();
    }

    void only(String... allowed) {
        var known = Set.of(allowed);
        names().stream().filter(name -> !known.contains(name)).forEach(name -> at(name).fault("unknown field"));
    }

    void fault(String message) {
        faults.add(new FactFault(pointer, message));
    }

    @Nullable
    String text() {
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            fault("must be text");
            return null;
        }
        return node.asText();
    }

    @Nullable
    String word(Predicate<String> known, String kind) {
        var text = text();
        if (text == null) {
            return null;
        }
        if (known.test(text)) {
            return text.intern();
        }
        fault("unknown " + kind + ": " + text);
        return null;
    }

    @Nullable
    String code() {
        return word(text -> CODE.matcher(text).matches(), "country or region code");
    }

    @Nullable
    Set<String> words(Predicate<String> known, String kind) {
        if (node == null) {
            return null;
        }
        if (!node.isArray()) {
            fault("must be a list");
            return null;
        }
        var words = new LinkedHashSet<String>();
        for (int index = 0; index < node.size(); index++) {
            var word = new JsonPart(node.get(index), pointer + "/" + index, faults).word(known, kind);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    @Nullable
    Set<String> codes() {
        return words(text -> CODE.matcher(text).matches(), "country or region code");
    }

    @Nullable
    TimePoint time() {
        var text = text();
        if (text == null) {
            return null;
        }
        try {
            return DAY.matcher(text).matches()
                    ? new TimePoint.Day(LocalDate.parse(text))
                    : new TimePoint.Moment(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            fault("must be an ISO 8601 instant with its offset, or a date: " + text);
            return null;
        }
    }

    @Nullable
    Count count() {
        if (node == null) {
            return null;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong() < 0 ? refuse("must not be negative") : Count.of(node.asLong());
        }
        return node.isObject() ? range() : refuse("must be a whole number or a range {min, max, best}");
    }

    private @Nullable Count range() {
        only("min", "max", "best");
        var min = at("min").number();
        var max = at("max").number();
        var best = at("best").number();
        long low = min == null ? 0 : min;
        if (low < 0 || (max != null && max < 0) || (best != null && best < 0)) {
            return refuse("must not be negative");
        }
        if (max != null && max < low) {
            return refuse("range is upside down: max is below min");
        }
        if (best != null && (best < low || (max != null && best > max))) {
            return refuse("best lies outside the range");
        }
        return new Count(low, max, best);
    }

    private @Nullable Long number() {
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            fault("must be a whole number");
            return null;
        }
        return node.asLong();
    }

    private @Nullable Count refuse(String message) {
        fault(message);
        return null;
    }
}
