package dev.tocsin.notification.law;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/** The rules that compiled, with the words, calendars and zones that they rest on. Immutable. */
public final class RuleBook {

    private final Map<String, Rule> rules;
    private final List<Rule> inOrder;
    private final Vocabulary vocabulary;
    private final Calendars calendars;
    private final Map<String, ZoneId> zones;
    private final Authorities authorities;

    RuleBook(
            SequencedCollection<Rule> rules,
            Vocabulary vocabulary,
            Calendars calendars,
            Map<String, ZoneId> zones,
            Authorities authorities) {
        var byId = new LinkedHashMap<String, Rule>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        this.rules = byId;
        this.inOrder = List.copyOf(byId.values());
        this.vocabulary = vocabulary;
        this.calendars = calendars;
        this.zones = zones;
        this.authorities = authorities;
    }

    /** Returns the rules in the order of the book. */
    public List<Rule> rules() {
        return inOrder;
    }

    /** Returns the rule with the id, if the book holds it. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** Returns the words that rules and fact sheets may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns the authorities that rules may name. */
    public Authorities authorities() {
        return authorities;
    }

    /** Returns a book that holds these rules besides, for example those of contracts. */
    public RuleBook with(List<Rule> more) {
        var all = new ArrayList<>(rules.values());
        all.addAll(more);
        return new RuleBook(all, vocabulary, calendars, zones, authorities);
    }

    Rule require(String id) {
        return rule(id).orElseThrow(() -> new IllegalArgumentException("No rule " + id));
    }

    Calendars calendars() {
        return calendars;
    }

    ZoneId zone(Zoning<ZoneId> zoning, Inquiry inquiry) {
        for (var place : zoning.places()) {
            var code = place.only(inquiry);
            var zone = code == null ? null : zones.get(code);
            if (zone == null && code != null && code.length() > 2) {
                zone = zones.get(code.substring(0, 2));
            }
            if (zone != null) {
                return zone;
            }
        }
        return zoning.fixed();
    }
}
