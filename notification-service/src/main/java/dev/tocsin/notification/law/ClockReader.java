package dev.tocsin.notification.law;

import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the clock of a rule file. */
final class ClockReader {

    /** A limb whose period is this has no number: it only says what starts the clock. */
    static final int NO_NUMBER = -1;

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
                "law_enforcement");
        var limbs = new ArrayList<Limb>();
        var calendar = part.has("calendar") ? zoning(part.at("calendar"), false) : null;
        limbs.add(limb(part, calendar));
        for (var cap : part.has("not_later_than") ? part.at("not_later_than").parts() : List.<YamlPart>of()) {
            cap.only("starts", "period", "unit", "counting", "ends_at", "date", "variants", "extension", "no_relief");
            limbs.add(limb(cap, calendar));
        }
        var qualitative = part.at("qualitative").text();
        if (qualitative == null && limbs.stream().allMatch(limb -> limb.period() == NO_NUMBER)) {
            part.fault("has neither a number nor words for the period");
        }
        var moves = "moves-end".equals(part.at("law_enforcement").text());
        return new Clock(limbs, qualitative, zoning(part.at("zone"), true), calendar, moves);
    }

    private Limb limb(YamlPart part, @Nullable Zoning calendar) {
        var start = start(part.at("starts"));
        var id = part.at("counting").text();
        var date = part.at("date").parsed(text -> MonthDay.parse("--" + text), "must be month and day");
        var period = part.at("period").number();
        if (period == null && date == null) {
            if (id != null) {
                part.fault("has a counting convention but no period");
            }
            return new Limb(start, NO_NUMBER, Counting.ELAPSED_HOURS, Limb.Terms.PLAIN);
        }
        return new Limb(start, period == null ? 0 : period, counting(part, id, calendar, date), terms(part, date));
    }

    private Counting counting(YamlPart part, @Nullable String id, @Nullable Zoning calendar, @Nullable MonthDay date) {
        if (id == null) {
            part.fault("has a period but no counting convention");
            return Counting.CALENDAR_DAYS;
        }
        var counting = Counting.of(id).orElse(null);
        if (counting == null) {
            part.fault("unknown counting convention " + id);
            return Counting.CALENDAR_DAYS;
        }
        var unit = part.at("unit").text();
        if (date == null && !counting.unit().equals(unit)) {
            part.fault("unit " + unit + " does not fit the counting convention " + id);
        }
        if (counting.needsCalendar() && calendar == null) {
            part.fault("counting convention " + id + " needs a calendar");
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
            var period = each.at("period").number();
            variants.add(new Limb.Variant(conditions.read(each.at("when")), period == null ? 0 : period));
        }
        Limb.Extension extension = null;
        if (part.has("extension")) {
            var more = part.at("extension");
            more.only("asked_at", "period");
            var period = more.at("period").number();
            extension = new Limb.Extension(
                    conditions.timeline(more.at("asked_at")).getFirst(), period == null ? 0 : period);
        }
        var noRelief = part.has("no_relief") ? conditions.read(part.at("no_relief")) : null;
        var endsAt = part.at("ends_at").parsed(LocalTime::parse, "must be a time of day");
        return new Limb.Terms(endsAt, date, noRelief, variants, extension);
    }

    private Start start(YamlPart part) {
        var node = part.node();
        if (node == null) {
            part.fault("is missing");
            return new Start.Words(List.of(), false);
        }
        if (node.isObject()) {
            part.only("filed", "pick", "end_of", "first_known");
            if (part.has("first_known")) {
                return new Start.Words(words(part.at("first_known").parts()), true);
            }
            return part.has("end_of")
                    ? new Start.EndOf(part.at("end_of").required())
                    : new Start.Filing(
                            part.at("filed").words(),
                            "latest".equals(part.at("pick").text()));
        }
        return new Start.Words(words(node.isArray() ? part.parts() : List.of(part)), false);
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
            return new Start.Word(conditions.timeline(part.at("word")).getFirst(), conditions.read(part.at("when")));
        }
        return new Start.Word(conditions.timeline(part).getFirst(), null);
    }

    private Zoning zoning(YamlPart part, boolean zone) {
        var node = part.node();
        var places = new ArrayList<OrgLeaf.Place>();
        String fixed;
        if (node != null && node.isObject()) {
            part.only("of", "else");
            part.at("of").parts().forEach(place -> places.add(ConditionReader.place(place)));
            fixed = part.at("else").required();
        } else {
            fixed = part.required();
        }
        var known = zone ? ZoneId.getAvailableZoneIds().contains(fixed) : calendars.knows(fixed);
        if (!known) {
            part.fault("unknown " + (zone ? "zone " : "calendar ") + fixed);
            return Zoning.fixed(zone ? "UTC" : fixed);
        }
        return new Zoning(places, fixed);
    }
}
