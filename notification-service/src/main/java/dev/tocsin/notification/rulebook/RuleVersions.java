package dev.tocsin.notification.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.notification.law.RulePack;
import dev.tocsin.notification.law.RuleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The wordings of a rule: those that succeed one another, and what packs make of them; each with its changes. */
final class RuleVersions {

    private static final String SUCCEEDS = "succeeds";
    private static final Set<String> NO_CHANGE = Set.of("/id", "/" + SUCCEEDS);

    private final LawEdition edition;
    private final Map<String, List<Wording>> byId = new LinkedHashMap<>();

    /** One wording; without a text it is the end of the rule. */
    private record Wording(
            String id,
            @Nullable String pack,
            @Nullable JsonNode text,
            @Nullable String because) {}

    /** Gathers the wordings of the shipped rules and of the packs, which are in force or only offered. */
    RuleVersions(List<RuleText> shipped, List<RulePack> packs, LawEdition edition) {
        this.edition = edition;
        shipped.forEach(rule -> add(new Wording(rule.id(), null, rule.node(), null)));
        for (var pack : packs) {
            pack.replace().forEach(rule -> add(new Wording(rule.id(), pack.id(), rule.node(), null)));
            pack.add().forEach(rule -> add(new Wording(rule.id(), pack.id(), rule.node(), null)));
            pack.retire().forEach(retired -> add(retired(retired, pack.id())));
        }
    }

    private void add(Wording wording) {
        byId.computeIfAbsent(wording.id(), _ -> new ArrayList<>()).add(wording);
    }

    private Wording retired(RulePack.Retirement retired, String pack) {
        var day = retired.lastDay();
        var known = byId.get(retired.rule());
        var text = known == null ? null : known.getFirst().text();
        if (day == null || text == null) {
            return new Wording(retired.rule(), pack, null, retired.because());
        }
        var ended = text.<ObjectNode>deepCopy();
        ended.withObject("/effective").put("to", day.toString());
        return new Wording(retired.rule(), pack, ended, retired.because());
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** Returns the wordings of the rule, the earliest first. */
    List<RuleVersionView> of(String id) {
        var views = new ArrayList<RuleVersionView>();
        JsonNode before = null;
        for (var each : succession(id)) {
            for (var wording : byId.getOrDefault(each, List.of())) {
                views.add(view(wording, before));
                before = wording.text() == null ? before : wording.text();
            }
        }
        return views;
    }

    /** Returns the ids of the rules before and after this one, in the order in which they succeed one another. */
    private SequencedSet<String> succession(String id) {
        var ids = new LinkedHashSet<String>();
        ids.addFirst(id);
        for (var before = before(id); before != null && !ids.contains(before); before = before(before)) {
            ids.addFirst(before);
        }
        var last = id;
        while (last != null) {
            var at = last;
            last = byId.keySet().stream()
                    .filter(each -> at.equals(before(each)) && ids.add(each))
                    .findFirst()
                    .orElse(null);
        }
        return ids;
    }

    private @Nullable String before(String id) {
        return byId.getOrDefault(id, List.of()).stream()
                .map(wording -> wording.text() == null
                        ? null
                        : wording.text().path(SUCCEEDS).textValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private RuleVersionView view(Wording wording, @Nullable JsonNode before) {
        var text = Objects.requireNonNullElse(wording.text(), MissingNode.getInstance());
        var effective = text.path("effective");
        return new RuleVersionView(
                wording.id(),
                wording.pack(),
                state(wording),
                day(effective.path("from")),
                day(effective.path("to")),
                text.path("confidence").textValue(),
                day(text.path("checked_on")),
                wording.because(),
                before == null || wording.text() == null ? List.of() : changes(before, text));
    }

    private String state(Wording wording) {
        var pack = wording.pack();
        if (pack != null
                && edition.inForce().stream().noneMatch(each -> each.id().equals(pack))) {
            return "offered";
        }
        var now = edition.book().rule(wording.id()).map(rule -> rule.text());
        if (now.isEmpty()) {
            return "retired";
        }
        return Objects.equals(now.get().pack(), pack) ? "in_force" : "replaced";
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }

    private static List<RuleVersionView.Change> changes(JsonNode before, JsonNode after) {
        var old = leaves(before);
        var present = leaves(after);
        var pointers = new TreeSet<>(old.keySet());
        pointers.addAll(present.keySet());
        return pointers.stream()
                .filter(pointer -> !NO_CHANGE.contains(pointer))
                .filter(pointer -> !Objects.equals(old.get(pointer), present.get(pointer)))
                .map(pointer -> new RuleVersionView.Change(pointer, old.get(pointer), present.get(pointer)))
                .toList();
    }

    private static Map<String, String> leaves(JsonNode node) {
        var leaves = new TreeMap<String, String>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(each -> collect(pointer + "/" + each.getKey(), each.getValue(), leaves));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainerNode)) {
            for (int index = 0; index < node.size(); index++) {
                collect(pointer + "/" + index, node.get(index), leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(pointer, node.toString());
        }
    }
}
