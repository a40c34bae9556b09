package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of value that facts have. */
final class Checks {
    private static final Set<String> COUNTRIES = countries();
    // RFC 3339: unlike Java it wants the seconds.
    private static final Pattern INSTANT = Pattern.compile("[0-9-]{10}T\\d\\d:\\d\\d:\\d\\d\\S*");
    private static final Pattern JURISDICTION = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final Set<String> RANGE = Set.of("min", "max", "best");
    private static final Set<String> HOP = Set.of("from", "to", "at");
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_JURISDICTIONS = 500;
    private static final long MAX_PEOPLE = 10_000_000_000L;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    static final String REACH = "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR;

    private Checks() {}

    /** One word of a list. */
    static Check word(List<String> allowed) {
        return (value, pointer, faults) -> {
            if (!value.isTextual()) {
                add(faults, pointer, "must be text, one of " + shortList(allowed));
            } else if (!allowed.contains(value.textValue())) {
                add(faults, pointer, "unknown word; may be " + shortList(allowed));
            }
        };
    }

    /** A list of things without repetition; an empty one says that there is none. */
    static Check listOf(Check element) {
        return (value, pointer, faults) -> {
            if (!value.isArray()) {
                add(faults, pointer, "must be a list");
                return;
            }
            var seen = new HashSet<JsonNode>();
            for (var i = 0; i < value.size(); i++) {
                element.run(value.get(i), pointer + "/" + i, faults);
                if (!seen.add(value.get(i))) {
                    add(faults, pointer + "/" + i, "stands in the list twice");
                }
            }
        };
    }

    /** An instant with offset, or a date where nothing finer is known. */
    static void moment(JsonNode value, String pointer, List<ValueFault> faults) {
        if (!value.isTextual()) {
            add(faults, pointer, "must be an instant with offset or a date, as text");
            return;
        }
        var year = yearOf(value.textValue());
        if (year.isEmpty()) {
            add(faults, pointer, "must be an instant with offset (2026-03-01T09:30:00+01:00) or a date (2026-03-01)");
        } else if (!isInReach(year.getAsInt())) {
            add(faults, pointer, REACH);
        }
    }

    static boolean isInReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static void country(JsonNode value, String pointer, List<ValueFault> faults) {
        if (!value.isTextual() || !COUNTRIES.contains(value.textValue())) {
            add(faults, pointer, "must be a country of ISO 3166-1 alpha-2 such as DE");
        }
    }

    static void jurisdiction(JsonNode value, String pointer, List<ValueFault> faults) {
        if (!value.isTextual() || !isJurisdiction(value.textValue())) {
            add(faults, pointer, "must be a country or a part of one by ISO 3166 such as DE or US-CA");
        }
    }

    /** A whole number, or a range with some of min, max and best. */
    static void count(JsonNode value, String pointer, List<ValueFault> faults) {
        if (value.isObject()) {
            range(value, pointer, faults);
        } else {
            number(value, pointer, faults);
        }
    }

    static void countsByJurisdiction(JsonNode value, String pointer, List<ValueFault> faults) {
        if (!value.isObject()) {
            add(faults, pointer, "must be an object of jurisdictions and numbers");
            return;
        }
        if (value.size() > MAX_JURISDICTIONS) {
            add(faults, pointer, "holds " + value.size() + " jurisdictions, more than " + MAX_JURISDICTIONS);
            return;
        }
        for (var entry : value.properties()) {
            var place = pointer + "/" + escape(entry.getKey());
            if (!isJurisdiction(entry.getKey())) {
                add(faults, place, "is no country or part of one by ISO 3166");
            }
            count(entry.getValue(), place, faults);
        }
    }

    /** Who told whom when, hop by hop. */
    static void hop(JsonNode value, String pointer, List<ValueFault> faults) {
        if (!value.isObject()) {
            add(faults, pointer, "must be an object with from, to and at");
            return;
        }
        for (var name : List.of("from", "to")) {
            if (!value.path(name).isTextual() || value.path(name).textValue().isBlank()) {
                add(faults, pointer + "/" + name, "must name a party");
            }
        }
        if (value.has("at")) {
            moment(value.path("at"), pointer + "/at", faults);
        }
        unknownFields(value, HOP, pointer, faults);
    }

    /** What only notices read: anything that is not null, within reason of length. */
    static void anything(JsonNode value, String pointer, List<ValueFault> faults) {
        if (value.toString().length() > MAX_TEXT) {
            add(faults, pointer, "must not be longer than " + MAX_TEXT + " characters");
        }
    }

    static boolean isJurisdiction(String text) {
        var matcher = JURISDICTION.matcher(text);
        return matcher.matches() && COUNTRIES.contains(matcher.group(1));
    }

    private static void range(JsonNode value, String pointer, List<ValueFault> faults) {
        var before = faults.size();
        if (value.isEmpty()) {
            add(faults, pointer, "must hold at least one of min, max and best");
        }
        for (var name : RANGE) {
            if (value.has(name)) {
                number(value.path(name), pointer + "/" + name, faults);
            }
        }
        unknownFields(value, RANGE, pointer, faults);
        if (faults.size() == before) {
            ordered(value, pointer, faults);
        }
    }

    private static void ordered(JsonNode range, String pointer, List<ValueFault> faults) {
        var min = range.path("min").asLong(0);
        var max = range.path("max").asLong(Long.MAX_VALUE);
        var best = range.path("best").asLong(min);
        if (min > max) {
            add(faults, pointer, "min is greater than max");
        } else if (best < min || best > max) {
            add(faults, pointer + "/best", "best lies outside of min and max");
        }
    }

    private static void number(JsonNode value, String pointer, List<ValueFault> faults) {
        if (!value.isIntegralNumber()) {
            add(faults, pointer, "must be a whole number, or a range of min, max and best");
        } else if (value.bigIntegerValue().signum() < 0) {
            add(faults, pointer, "must not be negative");
        } else if (!value.canConvertToLong() || value.longValue() > MAX_PEOPLE) {
            add(faults, pointer, "must not be more than " + MAX_PEOPLE);
        }
    }

    private static void unknownFields(JsonNode value, Set<String> known, String pointer, List<ValueFault> faults) {
        for (var entry : value.properties()) {
            if (!known.contains(entry.getKey())) {
                add(faults, pointer + "/" + escape(entry.getKey()), "is not a field here");
            }
        }
    }

    private static OptionalInt yearOf(String text) {
        try {
            if (!text.contains("T")) {
                return OptionalInt.of(LocalDate.parse(text).getYear());
            }
            var moment = OffsetDateTime.parse(text);
            return INSTANT.matcher(text).matches() ? OptionalInt.of(moment.getYear()) : OptionalInt.empty();
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    private static Set<String> countries() {
        var countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        // Kosovo has no code of ISO 3166; this one is in use and left free for it.
        countries.add("XK");
        return Set.copyOf(countries);
    }

    private static String shortList(List<String> allowed) {
        var shown = 12;
        return allowed.size() <= shown
                ? String.join(", ", allowed)
                : String.join(", ", allowed.subList(0, shown)) + " and " + (allowed.size() - shown) + " more";
    }

    // RFC 6901, section 3.
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static void add(List<ValueFault> faults, String pointer, String message) {
        faults.add(new ValueFault(pointer, message));
    }
}
