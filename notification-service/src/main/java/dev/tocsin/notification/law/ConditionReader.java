package dev.tocsin.notification.law;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles the condition tree of a rule file: each node is told by its key; unknown keys and words are faults. */
final class ConditionReader {

    private static final Condition NEVER = new Condition.Any(List.of());

    private static final Set<String> PLACES = Arrays.stream(OrgLeaf.Place.values())
            .map(place -> place.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private final Vocabulary vocabulary;
    private final Map<String, Function<YamlPart, Condition>> kinds = new LinkedHashMap<>();

    ConditionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        kinds.put("all", part -> new Condition.All(list(part, "all")));
        kinds.put("any", part -> new Condition.Any(list(part, "any")));
        kinds.put("none", part -> new Condition.Not(new Condition.Any(list(part, "none"))));
        kinds.put("not", part -> new Condition.Not(read(single(part, "not").at("not"))));
        kinds.put("if", this::implication);
        kinds.put("regime", this::regime);
        kinds.put("role", part -> new OrgLeaf.Role(words(part, "role", "roles")));
        kinds.put("located", this::located);
        kinds.put(
                "recipient_in",
                part -> new OrgLeaf.RecipientIn(
                        place(single(part, "recipient_in").at("recipient_in"))));
        kinds.put("test", part -> finding(part, "test"));
        kinds.put("stated", part -> finding(part, "stated"));
        kinds.put("data", this::data);
        kinds.put("data_group", this::dataGroup);
        kinds.put("unreadable", this::unreadable);
        kinds.put("medium", part -> new DataLeaf.Medium(words(part, "medium", "media")));
        kinds.put("people", this::people);
        kinds.put("kinds", part -> new PeopleLeaf.Kinds(words(part, "kinds", "people-kinds")));
        kinds.put("flags", part -> new CaseLeaf.Flags(words(part, "flags", "flags")));
        kinds.put("effects", part -> new CaseLeaf.Effects(words(part, "effects", "effects")));
        kinds.put(
                "filed",
                part -> new CaseLeaf.Filed(single(part, "filed").at("filed").someWords()));
        kinds.put("elapsed", this::elapsed);
        kinds.put(
                "known",
                part -> new CaseLeaf.Known(timeline(single(part, "known").at("known"))));
        kinds.put("law_date", this::lawDate);
        kinds.put(
                "never",
                part -> new CaseLeaf.Never(single(part, "never").at("never").required()));
    }

    Condition read(YamlPart part) {
        var node = part.node();
        if (node == null || !node.isObject() || node.isEmpty()) {
            part.fault("must be a condition", "for example {role: [controller]}");
            return NEVER;
        }
        var keys = node.properties().stream().map(Map.Entry::getKey).toList();
        var kind = keys.stream().filter(kinds::containsKey).findFirst().orElse(keys.getFirst());
        var compile = kinds.get(kind);
        if (compile == null) {
            part.unknown("kind of condition", kind, kinds.keySet());
            return NEVER;
        }
        return compile.apply(part);
    }

    private List<Condition> list(YamlPart part, String key) {
        part.only(key);
        var parts = part.at(key).parts();
        if (parts.isEmpty()) {
            part.fault("has no parts", "list at least one condition");
        }
        var conditions = new ArrayList<Condition>();
        parts.forEach(each -> conditions.add(read(each)));
        return conditions;
    }

    private Condition implication(YamlPart part) {
        part.only("if", "then");
        return new Condition.Any(List.of(new Condition.Not(read(part.at("if"))), read(part.at("then"))));
    }

    private Condition regime(YamlPart part) {
        var words = single(part, "regime").at("regime").words();
        for (var word : words) {
            var known = word.endsWith(".*")
                    ? vocabulary.regimes().keySet().stream()
                            .anyMatch(regime -> regime.startsWith(word.substring(0, word.length() - 1)))
                    : vocabulary.regimes().containsKey(word);
            if (!known) {
                part.unknown("regime", word, vocabulary.regimes().keySet());
            }
        }
        if (words.isEmpty()) {
            part.fault("names no regime");
        }
        return OrgLeaf.Regime.of(words);
    }

    private Condition located(YamlPart part) {
        part.only("located", "in");
        var codes = codes(part.at("in"));
        if (codes.isEmpty()) {
            part.fault("names no country or region");
        }
        return new OrgLeaf.Located(place(part.at("located")), codes);
    }

    /** Reads codes of countries or regions. */
    static List<String> codes(YamlPart part) {
        var codes = part.words();
        codes.stream()
                .filter(code -> !code.isEmpty() && !code.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"))
                .forEach(code ->
                        part.fault("unknown country or region " + code, "write ISO 3166 codes, as FR or US-CA"));
        return codes;
    }

    static OrgLeaf.Place place(YamlPart part) {
        var word = part.required();
        return Arrays.stream(OrgLeaf.Place.values())
                .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    part.unknown("place", word, PLACES);
                    return OrgLeaf.Place.RESIDENCY;
                });
    }

    private Condition finding(YamlPart part, String kind) {
        part.only(kind, "is");
        var id = part.at(kind).required();
        if (!vocabulary.tests().containsKey(id)) {
            part.unknown("test", id, vocabulary.tests().keySet());
            return NEVER;
        }
        var values = part.at("is").knownWords(Set.copyOf(vocabulary.values(id)), "value of " + id);
        return kind.equals("test") ? CaseLeaf.Test.of(id, values) : new CaseLeaf.Stated(id, values);
    }

    private Condition data(YamlPart part) {
        single(part, "data");
        var words = part.at("data").words();
        var named = words.size() == 1 ? vocabulary.dataLists().get(words.getFirst()) : null;
        var combinations = named == null ? words : named;
        var elements = combinations.stream()
                .flatMap(combination -> Arrays.stream(combination.split("\\+", -1)))
                .collect(Collectors.toSet());
        elements.stream()
                .filter(element -> !isElement(element))
                .forEach(element -> part.unknown("data element", element, dataWords()));
        if (combinations.isEmpty()) {
            part.fault("names no data");
        }
        return new DataLeaf.Elements(
                combinations.stream().map(this::combination).toList());
    }

    private DataLeaf.Combination combination(String words) {
        var elements = Arrays.stream(words.split("\\+", -1))
                .map(element -> List.copyOf(vocabulary.element(element)))
                .toList();
        return new DataLeaf.Combination(words, elements);
    }

    private Set<String> dataWords() {
        return Stream.concat(vocabulary.elements().keySet().stream(), vocabulary.list("data-categories").stream())
                .collect(Collectors.toSet());
    }

    private boolean isElement(String word) {
        return vocabulary.elements().containsKey(word)
                || vocabulary.list("data-categories").contains(word);
    }

    private Condition dataGroup(YamlPart part) {
        var name = single(part, "data_group").at("data_group").required();
        if (!vocabulary.elements().containsKey(name)) {
            part.unknown("data group", name, vocabulary.elements().keySet());
        }
        return new DataLeaf.Group(name, List.copyOf(vocabulary.element(name)));
    }

    private Condition unreadable(YamlPart part) {
        single(part, "unreadable");
        return part.at("unreadable").known(Set.of("yes", "no"), "answer").equals("no")
                ? new Condition.Not(new DataLeaf.Unreadable())
                : new DataLeaf.Unreadable();
    }

    private Condition people(YamlPart part) {
        part.only("people", "at_least", "more_than", "less_than");
        var who = part.at("people").required();
        var atLeast = part.at("at_least").number();
        var moreThan = part.at("more_than").number();
        var lessThan = part.at("less_than").number();
        if (Stream.of(atLeast, moreThan, lessThan).filter(Objects::nonNull).count() != 1) {
            part.fault("needs one of at_least, more_than, less_than", "add a whole number of people");
            return NEVER;
        }
        long threshold =
                atLeast != null ? atLeast : moreThan != null ? moreThan + 1L : Objects.requireNonNull(lessThan);
        var leaf = count(part, who, threshold);
        return lessThan == null ? leaf : new Condition.Not(leaf);
    }

    private static Condition count(YamlPart part, String who, long threshold) {
        if (who.equals("total")) {
            return new PeopleLeaf.Total(threshold);
        }
        if (who.equals("recipient")) {
            return new PeopleLeaf.Residents(null, threshold);
        }
        if (who.startsWith("any-in-")) {
            return new PeopleLeaf.AnyJurisdiction(who.substring("any-in-".length()), threshold);
        }
        if (!who.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
            part.fault("unknown group of people " + who, "write total, recipient, any-in-US or a code as US-CA");
        }
        return new PeopleLeaf.Residents(who, threshold);
    }

    private Condition elapsed(YamlPart part) {
        part.only("elapsed", "at_most", "more_than");
        var span = part.at("elapsed");
        span.only("from", "to");
        var words = List.of(span.at("from").required(), span.at("to").required());
        words.stream()
                .filter(word -> !vocabulary.timeline().containsKey(word))
                .forEach(word -> span.unknown(
                        "point of the timeline", word, vocabulary.timeline().keySet()));
        var atMost = part.at("at_most").number();
        var moreThan = part.at("more_than").number();
        if ((atMost == null) == (moreThan == null)) {
            part.fault("needs one of at_most and more_than, in hours");
            return NEVER;
        }
        var hours = Duration.ofHours(atMost == null ? Objects.requireNonNull(moreThan) : atMost);
        var leaf = new CaseLeaf.Elapsed(words.getFirst(), words.getLast(), hours);
        return atMost == null ? new Condition.Not(leaf) : leaf;
    }

    private Condition lawDate(YamlPart part) {
        var span = single(part, "law_date").at("law_date");
        span.only("from", "to");
        var from = span.at("from").date();
        var to = span.at("to").date();
        return new CaseLeaf.LawDate(from, to);
    }

    /** Reads one point of the timeline. */
    String point(YamlPart part) {
        return part.known(vocabulary.timeline().keySet(), "point of the timeline");
    }

    List<String> timeline(YamlPart part) {
        return part.knownWords(vocabulary.timeline().keySet(), "point of the timeline");
    }

    private List<String> words(YamlPart part, String key, String list) {
        return single(part, key).at(key).knownWords(vocabulary.list(list), key);
    }

    private static YamlPart single(YamlPart part, String key) {
        part.only(key);
        return part;
    }
}
