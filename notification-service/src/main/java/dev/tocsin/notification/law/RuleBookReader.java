package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles rule files to a rule book, or refuses them with every fault named. */
public final class RuleBookReader {

    private static final Set<String> PHASES = Set.of("initial", "early-warning", "intermediate", "final", "update");
    private static final Set<String> FORCES =
            Arrays.stream(Force.values()).map(Force::word).collect(Collectors.toSet());
    private static final Set<String> CONFIDENCE = Set.of("read-in-text", "secondary", "memory", "contract");
    private static final String CODE = "[A-Z]{2}(-[A-Z0-9]{1,3})?";

    private final Vocabulary vocabulary;
    private final Calendars calendars;
    private final Map<String, ZoneId> zones;
    private final Authorities authorities;
    private final RecipientReader recipients;
    private final ConditionReader conditions;
    private final ClockReader clocks;

    /** Makes a reader for the words, calendars, zones (country or region code to zone id) and authorities. */
    public RuleBookReader(
            Vocabulary vocabulary, Calendars calendars, Map<String, String> zones, Authorities authorities) {
        this.vocabulary = vocabulary;
        this.calendars = calendars;
        this.zones = zones.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, zone -> ZoneId.of(zone.getValue())));
        this.authorities = authorities;
        this.recipients = new RecipientReader(authorities);
        this.conditions = new ConditionReader(vocabulary);
        this.clocks = new ClockReader(conditions, calendars);
    }

    /** Compiles the files, each a list of rules, by name; throws {@link RuleBookFaulty} with every fault. */
    public RuleBook read(Map<String, JsonNode> files) {
        return read(RuleText.of(files, null));
    }

    /** Compiles the rules to a book; throws {@link RuleBookFaulty} with every fault. */
    public RuleBook read(List<RuleText> texts) {
        var faults = new RuleFaults();
        var rules = new LinkedHashMap<String, Rule>();
        for (var text : texts) {
            var part = new YamlPart(text.node(), text.spot(), faults);
            matching(part.at("id"), "[a-z]+(-[a-z0-9]+)+", "is no id: small letters and digits, with hyphens");
            matching(part.at("jurisdiction"), "EEA|" + CODE, "is no code of a country, a region, EU or EEA");
            if (part.has("contract_id")
                    || "contract".equals(part.at("confidence").text())) {
                part.fault("is a law and no contract", "take contract_id out, and say how its text was read");
            }
            var rule = rule(part, text);
            if (rules.put(rule.id(), rule) != null) {
                part.fault("the id is there twice", "give one of the two another id, or take it out");
            }
        }
        new RuleBookChecks(rules, faults).run();
        if (!faults.all().isEmpty()) {
            throw new RuleBookFaulty(faults.all());
        }
        return new RuleBook(List.copyOf(rules.values()), vocabulary, calendars, zones, authorities);
    }

    /** Compiles one rule, for example a contract's, against the words of this reader; throws {@link RuleBookFaulty}. */
    public Rule readOne(String name, JsonNode rule) {
        var faults = new RuleFaults();
        var compiled = rule(new YamlPart(rule, new Spot(name, name, ""), faults), new RuleText(name, 0, null, rule));
        if (!faults.all().isEmpty()) {
            throw new RuleBookFaulty(faults.all());
        }
        return compiled;
    }

    /** Says whether rules of this reader may count the days of the calendar. */
    public boolean knowsCalendar(String calendar) {
        return calendars.knows(calendar);
    }

    private Rule rule(YamlPart part, RuleText text) {
        part.only(
                "id",
                "jurisdiction",
                "law",
                "citation",
                "summary",
                "duty_holder",
                "recipient",
                "phase",
                "force",
                "applies",
                "clock",
                "effective",
                "version",
                "confidence",
                "checked_on",
                "sources",
                "doubts",
                "succeeds",
                "met_by",
                "contract_id");
        var head = head(part);
        var metBy = new ArrayList<>(List.of(head.id()));
        metBy.addAll(part.at("met_by").words());
        return new Rule(
                head,
                recipients.read(part.at("recipient")),
                recipients.told(part.at("recipient")),
                conditions.read(part.at("applies")),
                clocks.read(part.at("clock")),
                metBy,
                text);
    }

    private static void matching(YamlPart part, String pattern, String otherwise) {
        var word = part.text();
        if (word != null && !word.matches(pattern)) {
            part.fault(otherwise + ": " + word);
        }
    }

    private static Force force(YamlPart part) {
        return part.has("force")
                ? Force.of(part.at("force").known(FORCES, "force")).orElse(Force.BINDING)
                : Force.BINDING;
    }

    private static Rule.Head head(YamlPart part) {
        var effective = part.at("effective");
        effective.only("from", "to");
        if (effective.node() == null || !effective.node().has("from")) {
            effective.fault("does not say since when it is in force", "add from: a date, or null where that is open");
        }
        var from = effective.at("from").date();
        var to = effective.at("to").date();
        if (from != null && to != null && to.isBefore(from)) {
            effective.fault("ends before it begins", "to is the last day, and not before from");
        }
        var sources = part.at("sources").words();
        if (sources.isEmpty()) {
            part.fault("names no source", "add sources: the pages or documents that were read");
        }
        var checkedOn = part.at("checked_on").date();
        if (checkedOn == null) {
            part.fault("does not say when it was last checked", "add checked_on: a date");
        }
        var version = part.at("version").number();
        return new Rule.Head(
                part.at("id").required(),
                part.at("jurisdiction").required(),
                part.at("law").required(),
                part.at("citation").required(),
                part.at("summary").required(),
                part.at("duty_holder").required(),
                part.at("phase").known(PHASES, "phase"),
                force(part),
                from,
                to,
                version == null ? 1 : version,
                part.at("confidence").known(CONFIDENCE, "confidence"),
                checkedOn == null ? LocalDate.EPOCH : checkedOn,
                sources,
                part.at("doubts").words(),
                part.at("succeeds").text(),
                part.at("contract_id").text());
    }
}
