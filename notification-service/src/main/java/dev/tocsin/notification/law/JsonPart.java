package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a JSON fact sheet; reading from it notes each fault by its pointer and gives null there. */
record JsonPart(@Nullable JsonNode node, String pointer, List<FactFault> faults) {

    private static final Pattern CODE = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> COUNTRIES = countries();
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final long MOST_PEOPLE = 10_000_000_000L;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_ECHO = 80;

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
        var names = node.properties().stream().map(entry -> entry.getKey()).toList();
        var sensible =
                names.stream().filter(name -> name.length() <= LONGEST_NAME).toList();
        if (sensible.size() < names.size()) {
            fault("has %d names of more than %d characters".formatted(names.size() - sensible.size(), LONGEST_NAME));
        }
        return sensible;
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

    /** Returns the text, which has to be there and to say something. */
    @Nullable
    String name() {
        if (node == null) {
            fault("is missing");
            return null;
        }
        var text = text();
        if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
            fault("must hold 1 to " + LONGEST_TEXT + " characters");
            return null;
        }
        return text;
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
        fault("unknown " + kind + ": " + echo(text));
        return null;
    }

    @Nullable
    String code() {
        return word(JsonPart::isCode, "country or region code");
    }

    /** Says whether the text is a country of ISO 3166-1 (or XK, Kosovo), or has the shape of a part of one. */
    static boolean isCode(String text) {
        var code = CODE.matcher(text);
        return code.matches() && COUNTRIES.contains(code.group(1));
    }

    /** Returns a list that is complete; one that was not understood in all its parts is open. */
    @Nullable
    Set<String> words(Predicate<String> known, String kind) {
        var before = faults.size();
        var words = understood(known, kind);
        if (words != null && faults.size() > before) {
            words.add(FactSheet.OPEN);
        }
        return words;
    }

    private @Nullable Set<String> understood(Predicate<String> known, String kind) {
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

    /** Returns a list of countries and regions; unknown where it was not understood in all its parts. */
    @Nullable
    Set<String> codes() {
        var before = faults.size();
        var codes = understood(JsonPart::isCode, "country or region code");
        return faults.size() > before ? null : codes;
    }

    @Nullable
    TimePoint time() {
        var text = text();
        if (text == null) {
            return null;
        }
        try {
            return DAY.matcher(text).matches() ? day(LocalDate.parse(text)) : moment(OffsetDateTime.parse(text));
        } catch (DateTimeException _) {
            fault("must be an ISO 8601 instant with its offset, or a date: " + echo(text));
            return null;
        }
    }

    private @Nullable TimePoint day(LocalDate day) {
        return isInReach(day.getYear()) ? new TimePoint.Day(day) : null;
    }

    private @Nullable TimePoint moment(OffsetDateTime moment) {
        return isInReach(moment.getYear()) ? new TimePoint.Moment(moment.toInstant()) : null;
    }

    private boolean isInReach(int year) {
        var isInReach = year >= FIRST_YEAR && year <= LAST_YEAR;
        if (!isInReach) {
            fault("the year must lie between %d and %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return isInReach;
    }

    @Nullable
    Count count() {
        if (node == null) {
            return null;
        }
        if (node.isIntegralNumber()) {
            var number = number();
            return number == null ? null : Count.of(number);
        }
        return node.isObject() ? range() : refuse("must be a whole number or a range {min, max, best}");
    }

    private @Nullable Count range() {
        var before = faults.size();
        only("min", "max", "best");
        if (node == null || node.isEmpty()) {
            return refuse("must hold at least one of min, max and best");
        }
        var min = at("min").number();
        var max = at("max").number();
        var best = at("best").number();
        if (faults.size() > before) {
            return null;
        }
        long low = min == null ? 0 : min;
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
        if (!node.isIntegralNumber()) {
            fault("must be a whole number");
            return null;
        }
        var number = node.bigIntegerValue();
        if (number.signum() < 0) {
            fault("must not be negative");
            return null;
        }
        if (number.bitLength() >= Long.SIZE || number.longValue() > MOST_PEOPLE) {
            fault("must be at most " + MOST_PEOPLE);
            return null;
        }
        return number.longValue();
    }

    private @Nullable Count refuse(String message) {
        fault(message);
        return null;
    }

    private static String echo(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "...";
    }

    private static Set<String> countries() {
        var countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        countries.add("XK");
        return countries;
    }
}
