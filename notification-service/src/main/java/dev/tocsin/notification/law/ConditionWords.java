package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says a condition in words, line by line; each level is set in by two blanks. */
final class ConditionWords {

    private static final String DEEPER = "  ";

    private final Vocabulary vocabulary;

    ConditionWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> of(Condition condition) {
        return lines(condition, false);
    }

    private List<String> lines(Condition condition, boolean negated) {
        return switch (condition) {
            case Condition.All(var parts) -> group(negated ? "not all of these:" : "all of these:", parts);
            case Condition.Any(var parts) -> any(parts, negated);
            case Condition.Not(var part) -> lines(part, !negated);
            case Condition.Leaf leaf -> List.of((negated ? "not: " : "") + leaf(leaf));
        };
    }

    private List<String> any(List<Condition> parts, boolean negated) {
        if (!negated && parts.size() == 2 && parts.getFirst() instanceof Condition.Not(var premise)) {
            var lines = new ArrayList<String>(group("if:", List.of(premise)));
            lines.addAll(group("then:", List.of(parts.getLast())));
            return lines;
        }
        return group(negated ? "none of these:" : "at least one of these:", parts);
    }

    private List<String> group(String head, List<Condition> parts) {
        var lines = new ArrayList<>(List.of(head));
        parts.forEach(part -> of(part).forEach(line -> lines.add(DEEPER + line)));
        return lines;
    }

    private String leaf(Condition.Leaf leaf) {
        return switch (leaf) {
            case OrgLeaf org -> org(org);
            case DataLeaf data -> data(data);
            case PeopleLeaf people -> people(people);
            case CaseLeaf event -> event(event);
        };
    }

    private static String org(OrgLeaf leaf) {
        return switch (leaf) {
            case OrgLeaf.Regime regime -> "the entity is " + or(regime.anyOf());
            case OrgLeaf.Role(var words) -> "its role is " + or(words);
            case OrgLeaf.Located(var place, var codes) -> place.path() + " is in " + or(codes);
            case OrgLeaf.RecipientIn(var place) -> "the recipient's country is that of " + place.path();
        };
    }

    private static String data(DataLeaf leaf) {
        return switch (leaf) {
            case DataLeaf.Elements(var combinations) ->
                "data hit: "
                        + or(combinations.stream()
                                .map(each -> each.words().replace("+", " with "))
                                .toList());
            case DataLeaf.Group group -> "data hit: any of the group " + group.name();
            case DataLeaf.Unreadable() -> "the data was encrypted, and the key was not taken";
            case DataLeaf.Medium(var words) -> "the data was " + or(words);
        };
    }

    private static String people(PeopleLeaf leaf) {
        return switch (leaf) {
            case PeopleLeaf.Total(var atLeast) -> "at least " + atLeast + " people are hit";
            case PeopleLeaf.Residents(var code, var atLeast) ->
                "at least " + atLeast + " people are hit in " + place(code);
            case PeopleLeaf.AnyJurisdiction(var prefix, var atLeast) ->
                "at least " + atLeast + " people are hit in one part of " + prefix;
            case PeopleLeaf.Kinds(var words) -> "people hit are " + or(words);
        };
    }

    private String event(CaseLeaf leaf) {
        return switch (leaf) {
            case CaseLeaf.Test test -> finding(test.id(), test.anyOf());
            case CaseLeaf.Stated(var id, var values) -> finding(id, values) + " (not stated counts as no)";
            case CaseLeaf.Flags(var words) -> "the incident is marked " + or(words);
            case CaseLeaf.Effects(var words) -> "hit is " + or(words);
            case CaseLeaf.Filed(var rules) -> "already filed: " + or(rules);
            case CaseLeaf.Elapsed(var from, var to, var atMost) ->
                "from " + from + " to " + to + " it took at most " + atMost.toHours() + " hours";
            case CaseLeaf.Known(var words) -> "known: " + or(words);
            case CaseLeaf.LawDate(var from, var to) -> "the clock starts " + span(from, to);
            case CaseLeaf.Never(var reason) -> "never: " + reason;
        };
    }

    private String finding(String id, List<String> values) {
        return vocabulary.question("tests." + id) + " " + or(values) + " [" + id + "]";
    }

    private static String place(@Nullable String code) {
        return code == null ? "the recipient's country or state" : code;
    }

    private static String span(@Nullable Object from, @Nullable Object to) {
        if (from == null) {
            return "on or before " + to;
        }
        return to == null ? "on or after " + from : "from " + from + " to " + to;
    }

    static String or(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
