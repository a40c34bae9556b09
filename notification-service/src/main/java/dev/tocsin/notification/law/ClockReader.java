package dev.tocsin.notification.law;

import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the clock of a rule file. */
final class ClockReader {

    /** A limb whose period is this has no number: it only says what starts the clock. */
    static final int NO_NUMBER = -1;

    private static final Set<String> MOVES = Set.of("moves-end");
    private static final List<String> STARTS = List.of("filed", "end_of", "first_known", "latest_of");
    private static final List<String> OF_A_PERIOD = List.of("unit", "ends_at", "variants", "extension", "no_relief");

    private final ConditionReader conditions;
    private final Calendars calendars;

    ClockReader(ConditionReader conditions, Calendars calendars) {
        this.conditions = conditions;
        this.calendars = calendars;
    }

    Clock read(YamlPart part) {
        part.only(
                "starts",
                "period",
                "unit",
                "counting",
                "ends_at",
                "date",
                "variants",
                "extension",
                "no_relief",
                "not_later_than",
                "qualitative",
                "zone",
                "calendar",
                "law_enforcement",
                "oral_delay",
                "not_before");
        var limbs = new ArrayList<Limb>();
        var calendar = part.has("calendar") ? calendar(part.at("calendar")) : null;
        limbs.add(limb(part, calendar));
        for (var cap : part.has("not_later_than") ? part.at("not_later_than").parts() : List.<YamlPart>of()) {
            limbs.add(further(cap, calendar));
        }
        var qualitative = part.at("qualitative").text();
        if (qualitative == null && limbs.stream().allMatch(ClockReader::mayLackNumber)) {
            part.fault(
                    "has neither a number nor words for the period", "add period, unit and counting, or qualitative");
        }
        var delay = part.at("law_enforcement");
        var after = delay.node() != null && delay.node().isObject() ? afterDelay(delay, calendar) : null;
        var moves = after == null
                && delay.node() != null
                && !delay.known(MOVES, "effect of a request").isEmpty();
        var oral = part.has("oral_delay") ? further(part.at("oral_delay"), calendar) : null;
        var bar = part.has("not_before") ? bar(part.at("not_before"), calendar) : null;
        return new Clock(limbs, qualitative, zone(part.at("zone")), calendar, moves, after, oral, bar);
    }

    /** Reads the period that runs from the end of a delay for law enforcement. */
    private Limb afterDelay(YamlPart part, @Nullable Zoning<String> calendar) {
        part.only("period", "unit", "counting");
        var period = part.at("period").number();
        if (period == null) {
            part.fault("has no period", "add period: a whole number");
        }
        var counting = counting(part, part.at("counting").text(), calendar, null);
        var start = new Start.Words(List.of(), Start.Pick.EARLIEST);
        return new Limb(start, period == null ? 0 : period, counting, Limb.Terms.PLAIN);
    }

    private Clock.Bar bar(YamlPart part, @Nullable Zoning<String> calendar) {
        part.only("starts", "after", "period", "unit", "counting", "when", "out_of_turn");
        var limb = part.has("after") ? afterNotices(part, calendar) : limb(part, calendar);
        return new Clock.Bar(
                limb,
                part.has("when") ? conditions.read(part.at("when")) : null,
                part.at("out_of_turn").text());
    }

    /** Reads a bar that ends with the last of some notices, or a period after it. */
    private Limb afterNotices(YamlPart part, @Nullable Zoning<String> calendar) {
        if (part.has("starts")) {
            part.fault("names both what starts the wait and what goes first", "keep starts or after");
        }
        var start = new Start.Filing(part.at("after").someWords(), true);
        var period = part.at("period").number();
        if (period == null) {
            uncounted(part);
        }
        return period == null
                ? new Limb(start, 0, Counting.ELAPSED_HOURS, Limb.Terms.PLAIN)
                : new Limb(start, period, counting(part, part.at("counting").text(), calendar, null), Limb.Terms.PLAIN);
    }

    private Limb further(YamlPart part, @Nullable Zoning<String> calendar) {
        part.only("starts", "period", "unit", "counting", "ends_at", "date", "variants", "extension", "no_relief");
        return limb(part, calendar);
    }

    private static boolean mayLackNumber(Limb limb) {
        return limb.period() == NO_NUMBER
                || limb.terms().variants().stream().anyMatch(variant -> variant.period() == NO_NUMBER);
    }

    private Limb limb(YamlPart part, @Nullable Zoning<String> calendar) {
        var start = start(part.at("starts"));
        var id = part.at("counting").text();
        var date = part.at("date").parsed(text -> MonthDay.parse("--" + text), "must be month and day");
        var period = part.at("period").number();
        if (period == null && date == null) {
            uncounted(part);
            return new Limb(start, NO_NUMBER, Counting.ELAPSED_HOURS, Limb.Terms.PLAIN);
        }
        return new Limb(start, period == null ? 0 : period, counting(part, id, calendar, date), terms(part, date));
    }

    /** What goes with a period is a fault without one. */
    private static void uncounted(YamlPart part) {
        if (part.has("counting")) {
            part.fault("has a counting convention but no period", "add period, or take counting out");
        }
        OF_A_PERIOD.stream()
                .filter(part::has)
                .forEach(key -> part.at(key).fault("goes with a period, and there is none", "add period"));
    }

    private Counting counting(
            YamlPart part, @Nullable String id, @Nullable Zoning<String> calendar, @Nullable MonthDay date) {
        if (id == null) {
            part.fault("has a period but no counting convention", "add counting: how the period is counted");
            return Counting.CALENDAR_DAYS;
        }
        var counting = Counting.of(id).orElse(null);
        if (counting == null) {
            part.unknown("counting convention", id, Counting.ids());
            return Counting.CALENDAR_DAYS;
        }
        var unit = part.at("unit").text();
        if (!counting.unit().equals(unit)) {
            part.fault(
                    "unit " + unit + " does not fit the counting convention " + id, "write unit: " + counting.unit());
        }
        if (counting.needsCalendar() && calendar == null) {
            part.fault("counting convention " + id + " needs a calendar", "add calendar to the clock");
        }
        if ((counting == Counting.YEAR_END_DATE) != (date != null)) {
            part.fault("a date of the next year goes with counting year-end-date, and only there");
        }
        return counting;
    }

    private Limb.Terms terms(YamlPart part, @Nullable MonthDay date) {
        var variants = new ArrayList<Limb.Variant>();
        for (var each : part.has("variants") ? part.at("variants").parts() : List.<YamlPart>of()) {
            each.only("when", "period");
            variants.add(new Limb.Variant(conditions.read(each.at("when")), variantPeriod(each.at("period"))));
        }
        Limb.Extension extension = null;
        if (part.has("extension")) {
            var more = part.at("extension");
            more.only("asked_at", "period");
            var period = more.at("period").number();
            if (period == null) {
                more.fault("has no period", "add period: a whole number");
            }
            extension = new Limb.Extension(conditions.point(more.at("asked_at")), period == null ? 0 : period);
        }
        var noRelief = part.has("no_relief") ? conditions.read(part.at("no_relief")) : null;
        var endsAt = part.at("ends_at").parsed(LocalTime::parse, "must be a time of day");
        return new Limb.Terms(endsAt, date, noRelief, variants, extension);
    }

    private static int variantPeriod(YamlPart part) {
        var node = part.node();
        if (node != null && node.asText().equals("none")) {
            return NO_NUMBER;
        }
        var period = part.number();
        if (period == null) {
            part.fault("has no period", "add period: a whole number, or none");
        }
        return period == null ? 0 : period;
    }

    private Start start(YamlPart part) {
        var node = part.node();
        if (node == null) {
            part.fault("is missing", "add starts: the points of the timeline");
            return new Start.Words(List.of(), Start.Pick.EARLIEST);
        }
        if (node.isObject()) {
            part.only("filed", "pick", "end_of", "first_known", "latest_of");
            if (STARTS.stream().filter(part::has).count() != 1) {
                part.fault("needs one of " + String.join(", ", STARTS), "keep one of them");
            }
            if (part.has("pick") && !part.has("filed")) {
                part.at("pick").fault("goes with filed", "take it out");
            }
            if (part.has("first_known")) {
                return new Start.Words(words(part.at("first_known").parts()), Start.Pick.FIRST_KNOWN);
            }
            if (part.has("latest_of")) {
                return new Start.Words(words(part.at("latest_of").parts()), Start.Pick.LATEST);
            }
            return part.has("end_of")
                    ? new Start.EndOf(part.at("end_of").required())
                    : new Start.Filing(part.at("filed").someWords(), isLatest(part.at("pick")));
        }
        return new Start.Words(words(node.isArray() ? part.parts() : List.of(part)), Start.Pick.EARLIEST);
    }

    private static boolean isLatest(YamlPart part) {
        return part.node() != null
                && part.known(Set.of("earliest", "latest"), "pick").equals("latest");
    }

    private List<Start.Word> words(List<YamlPart> parts) {
        var words = new ArrayList<Start.Word>();
        parts.forEach(each -> words.add(word(each)));
        return words;
    }

    private Start.Word word(YamlPart part) {
        var node = part.node();
        if (node != null && node.isObject()) {
            part.only("word", "when");
            return Start.Word.of(conditions.point(part.at("word")), conditions.read(part.at("when")));
        }
        return Start.Word.of(conditions.point(part), null);
    }

    private static Zoning<ZoneId> zone(YamlPart part) {
        return zoning(part, fixed -> {
            if (ZoneId.getAvailableZoneIds().contains(fixed)) {
                return ZoneId.of(fixed);
            }
            part.unknown("zone", fixed, ZoneId.getAvailableZoneIds());
            return ZoneId.of("UTC");
        });
    }

    private Zoning<String> calendar(YamlPart part) {
        return zoning(part, fixed -> {
            if (!calendars.knows(fixed)) {
                part.fault("unknown calendar " + fixed, "add it to calendars.yaml, or take a country's code");
            }
            return fixed;
        });
    }

    private static <T> Zoning<T> zoning(YamlPart part, Function<String, T> fixed) {
        var node = part.node();
        if (node == null || !node.isObject()) {
            return new Zoning<>(List.of(), fixed.apply(part.required()));
        }
        part.only("of", "else");
        var places = part.at("of").parts().stream().map(ConditionReader::place).toList();
        if (places.isEmpty()) {
            part.fault("names no place", "add of: a list of places, or write the id alone");
        }
        return new Zoning<>(places, fixed.apply(part.at("else").required()));
    }
}
