package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of a book as they are written, and what packs change in them; compiled they are a {@link RuleBook}. */
public record LawSources(
        List<RuleText> rules, List<JsonNode> vocabulary, Map<String, JsonNode> authorities, Map<String, String> zones) {

    /** Compiles the whole; throws {@link RuleBookFaulty} with every fault. */
    public RuleBook compile(Calendars calendars) {
        return reader(calendars).read(rules);
    }

    /** Returns a reader for single rules, for example those of contracts, with these words, zones and authorities. */
    public RuleBookReader reader(Calendars calendars) {
        var words = new VocabularyReader();
        vocabulary.forEach(words::add);
        return new RuleBookReader(words.vocabulary(), calendars, zones, new AuthorityReader().read(authorities));
    }

    /** Returns the files with the changes of the pack; throws {@link RuleBookFaulty} where it does not fit. */
    public LawSources with(RulePack pack) {
        var faults = new RuleFaults();
        var byId = new LinkedHashMap<String, RuleText>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        pack.replace().forEach(rule -> {
            present(rule.id(), rule.spot().at("id"), byId, faults);
            byId.put(rule.id(), rule);
        });
        for (int index = 0; index < pack.retire().size(); index++) {
            var retired = pack.retire().get(index);
            var spot = new Spot("pack.yaml", "pack.yaml: retire " + retired.rule(), "/retire/" + index + "/rule");
            present(retired.rule(), spot, byId, faults);
            retire(retired, pack, byId);
        }
        pack.add().forEach(rule -> {
            if (byId.put(rule.id(), rule) != null) {
                faults.add(
                        rule.spot().at("id"),
                        "adds a rule that the book holds already",
                        "list its file under replace, or take another id");
            }
        });
        words(pack, faults);
        if (!faults.all().isEmpty()) {
            throw new RuleBookFaulty(faults.all());
        }
        var words = new ArrayList<>(vocabulary);
        words.addAll(pack.vocabulary());
        var told = new LinkedHashMap<>(authorities);
        told.putAll(pack.authorities());
        return new LawSources(List.copyOf(byId.values()), words, told, zones);
    }

    /** A rule that another pack has changed is not changed again: which of the two counts would hang on their order. */
    private static void present(String id, Spot spot, Map<String, RuleText> byId, RuleFaults faults) {
        var present = byId.get(id);
        if (present == null) {
            faults.add(spot, "names no rule of the book: " + id, Hints.nearest(id, byId.keySet()));
        } else if (present.pack() != null) {
            faults.add(spot, "has been changed by the pack " + present.pack(), "withdraw that pack first");
        }
    }

    private static void retire(RulePack.Retirement retired, RulePack pack, Map<String, RuleText> byId) {
        var day = retired.lastDay();
        var rule = byId.get(retired.rule());
        if (rule == null || day == null) {
            byId.remove(retired.rule());
        } else {
            var ended = rule.node().<ObjectNode>deepCopy();
            ended.withObject("/effective").put("to", day.toString());
            byId.put(rule.id(), new RuleText(rule.file(), rule.index(), pack.id(), ended));
        }
    }

    /** Words of a pack stand beside those of the book and change none of them. */
    private void words(RulePack pack, RuleFaults faults) {
        for (var file : pack.vocabulary()) {
            for (var section : file.properties()) {
                section.getValue().properties().forEach(word -> {
                    if (vocabulary.stream().anyMatch(shipped -> differs(shipped, section.getKey(), word))) {
                        faults.add(
                                new Spot("pack.yaml", "vocabulary: " + word.getKey(), "/vocabulary"),
                                "gives another meaning to a word of the book",
                                "take a word of its own");
                    }
                });
            }
        }
    }

    private static boolean differs(JsonNode shipped, String section, Map.Entry<String, JsonNode> word) {
        var known = shipped.path(section).get(word.getKey());
        return known != null && !Objects.equals(known, word.getValue());
    }
}
