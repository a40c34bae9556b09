package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a fact sheet from JSON and names every fault by its pointer. */
public final class FactSheetReader {

    private static final int MOST_JURISDICTIONS = 500;
    private static final int MOST_HOPS = 200;
    private static final Set<String> YES_NO = Set.of("yes", "no", "unknown");

    private final Vocabulary vocabulary;
    private final Predicate<String> ruleKnown;

    /** Makes a reader for the words of the vocabulary; {@code ruleKnown} says which ids may stand under {@code filed}. */
    public FactSheetReader(Vocabulary vocabulary, Predicate<String> ruleKnown) {
        this.vocabulary = vocabulary;
        this.ruleKnown = ruleKnown;
    }

    /** Reads the sheet; pointers in faults begin with {@code base}. */
    public FactReading read(@Nullable JsonNode facts, String base) {
        var faults = new ArrayList<FactFault>();
        var root = new JsonPart(facts, base, faults);
        root.only("org", "timeline", "filed", "data", "people", "tests", "incident", "delays", "chain");
        var sheet = new FactSheet(
                org(root.at("org")),
                timeline(root.at("timeline")),
                filed(root.at("filed")),
                data(root.at("data")),
                people(root.at("people")),
                tests(root.at("tests")),
                incident(root.at("incident")),
                delays(root.at("delays")),
                chain(root.at("chain")));
        return new FactReading(sheet, List.copyOf(faults));
    }

    private FactSheet.Org org(JsonPart part) {
        part.only("role", "establishments", "main_establishment", "representative", "regimes", "residency");
        return new FactSheet.Org(
                part.at("role").word(inList("roles"), "role"),
                part.at("establishments").codes(),
                part.at("main_establishment").code(),
                part.at("representative").code(),
                part.at("regimes")
                        .words(word -> vocabulary.regimes().containsKey(word) || word.equals(FactSheet.OPEN), "regime"),
                part.at("residency").code());
    }

    private Map<String, TimePoint> timeline(JsonPart part) {
        return times(part, vocabulary.timeline()::containsKey, "unknown point of the timeline");
    }

    private Map<String, TimePoint> filed(JsonPart part) {
        return times(part, ruleKnown, "unknown rule");
    }

    private static Map<String, TimePoint> times(JsonPart part, Predicate<String> known, String otherwise) {
        var times = new LinkedHashMap<String, TimePoint>();
        for (var name : part.names()) {
            if (!known.test(name)) {
                part.at(name).fault(otherwise);
                continue;
            }
            var time = part.at(name).time();
            if (time != null) {
                times.put(name, time);
            }
        }
        return times;
    }

    private FactSheet.Data data(JsonPart part) {
        part.only("categories", "encrypted", "key_compromised", "medium");
        return new FactSheet.Data(
                part.at("categories").words(inList("data-categories"), "data category"),
                part.at("encrypted").word(word -> YES_NO.contains(word) || word.equals("partial"), "value"),
                part.at("key_compromised").word(YES_NO::contains, "value"),
                medium(part.at("medium")));
    }

    private @Nullable String medium(JsonPart part) {
        var medium = part.word(word -> inList("media").test(word) || word.equals("unknown"), "medium");
        return "unknown".equals(medium) ? null : medium;
    }

    private FactSheet.People people(JsonPart part) {
        part.only("total", "by_jurisdiction", "kinds");
        return new FactSheet.People(
                part.at("total").count(),
                byJurisdiction(part.at("by_jurisdiction")),
                part.at("kinds").words(inList("people-kinds"), "kind of people"));
    }

    private static @Nullable Map<String, Count> byJurisdiction(JsonPart part) {
        if (part.node() == null) {
            return null;
        }
        var before = part.faults().size();
        var names = part.names();
        if (names.size() > MOST_JURISDICTIONS) {
            part.fault("too many jurisdictions: %d, at most %d".formatted(names.size(), MOST_JURISDICTIONS));
        }
        if (part.faults().size() > before) {
            return null;
        }
        var counts = new LinkedHashMap<String, Count>();
        for (var name : names) {
            var count = part.at(name).count();
            counts.put(name, count == null ? Count.UNKNOWN : count);
        }
        var strange = names.stream().filter(name -> !JsonPart.isCode(name)).toList();
        strange.forEach(name -> part.at(name).fault("unknown country or region code"));
        return strange.isEmpty() ? counts : null;
    }

    private Map<String, String> tests(JsonPart part) {
        var tests = new LinkedHashMap<String, String>();
        for (var name : part.names()) {
            if (!vocabulary.tests().containsKey(name)) {
                part.at(name).fault("unknown test");
                continue;
            }
            var values = vocabulary.values(name);
            var value = part.at(name)
                    .word(word -> values.contains(word) || word.equals("unknown"), "value (one of " + values + ")");
            if (value != null) {
                tests.put(name, value);
            }
        }
        return tests;
    }

    private FactSheet.Incident incident(JsonPart part) {
        part.only("effects", "flags");
        return new FactSheet.Incident(
                part.at("effects").words(inOpenList("effects"), "effect"),
                part.at("flags").words(inList("flags"), "flag"));
    }

    private static FactSheet.Delays delays(JsonPart part) {
        part.only("law_enforcement_until");
        return new FactSheet.Delays(part.at("law_enforcement_until").time());
    }

    private static List<FactSheet.Hop> chain(JsonPart part) {
        var hops = new ArrayList<FactSheet.Hop>();
        var node = part.node();
        if (node == null) {
            return hops;
        }
        if (!node.isArray() || node.size() > MOST_HOPS) {
            part.fault("must be a list of at most " + MOST_HOPS + " hops");
            return hops;
        }
        for (int index = 0; index < node.size(); index++) {
            var hop = new JsonPart(node.get(index), part.pointer() + "/" + index, part.faults());
            hop.only("from", "to", "at");
            if (!node.get(index).isObject()) {
                continue;
            }
            var from = hop.at("from").name();
            var to = hop.at("to").name();
            var at = hop.at("at").time();
            if (from != null && to != null) {
                hops.add(new FactSheet.Hop(from, to, at));
            }
        }
        return hops;
    }

    private Predicate<String> inOpenList(String name) {
        return word -> inList(name).test(word) || word.equals(FactSheet.OPEN);
    }

    private Predicate<String> inList(String name) {
        return vocabulary.list(name)::contains;
    }
}
