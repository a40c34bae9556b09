package dev.tocsin.notification.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Makes up fact sheets in the words of the book. Each is made for some rules: it takes most of the words that their
 * conditions and clocks ask about, mostly so that they are met, and the rest at random, some of it not known.
 */
@NullMarked
final class SheetMaker {

    private static final List<String> PLACES = List.of(
            "DE", "IE", "FR", "ES", "IT", "NL", "NO", "GB", "CH", "US", "US-CA", "US-NY", "US-TX", "US-VT", "US-AK",
            "US-HI", "PH", "IN", "BR", "EC", "EG", "JP", "KZ", "CL", "AU", "CA-QC", "BY", "CO");

    private final Random random;
    private final RuleBook book;
    private final DrawnTimes times;
    private final Set<String> regimes = new LinkedHashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Set<String> effects = new LinkedHashSet<>();
    private final Set<String> establishments = new LinkedHashSet<>();
    private final Map<String, String> tests = new LinkedHashMap<>();
    private final Map<String, Long> thresholds = new LinkedHashMap<>();
    private final Map<String, TimePoint> timeline = new LinkedHashMap<>();
    private final Map<String, TimePoint> filed = new LinkedHashMap<>();
    private @Nullable String role;
    private @Nullable String seat;

    SheetMaker(Random random, RuleBook book) {
        this.random = random;
        this.book = book;
        this.times = new DrawnTimes(random);
    }

    /** Makes a sheet for one to three rules of the book. */
    DrawnSheet make() {
        var rules = Stream.generate(() -> pick(book.rules()))
                .limit(1L + random.nextInt(3))
                .distinct()
                .toList();
        return make(rules);
    }

    /** Makes a sheet for the rules. */
    DrawnSheet make(List<Rule> rules) {
        var day = times.day();
        for (var rule : rules) {
            Conditions.of(rule).forEach(this::meet);
            rule.startPaths().forEach(path -> start(path, day));
        }
        noise(day);
        var asOf = times.after(day.plusDays(random.nextInt(90))).earliest(java.time.ZoneOffset.UTC);
        return new DrawnSheet(sheet(day), rules, asOf);
    }

    private void start(String path, LocalDate day) {
        if (often()) {
            var word = path.substring(path.indexOf('.') + 1);
            if (path.startsWith("timeline.")) {
                timeline.put(word, times.after(day));
            } else if (path.startsWith("filed.")) {
                filed.put(word, times.after(day));
            }
        }
    }

    private void meet(Condition leaf) {
        switch (leaf) {
            case OrgLeaf.Regime regime -> regimes.addAll(expanded(pick(regime.anyOf())));
            case OrgLeaf.Role each -> role = pick(each.anyOf());
            case OrgLeaf.Located located -> locate(pick(located.anyOf()));
            case CaseLeaf.Test test -> tests.put(test.id(), value(test.id(), test.anyOf()));
            case CaseLeaf.Stated stated -> tests.put(stated.id(), value(stated.id(), stated.anyOf()));
            case DataLeaf.Elements elements ->
                combine(pick(elements.combinations()).words());
            case DataLeaf.Group group -> combine(group.name());
            case PeopleLeaf.Kinds each -> kinds.add(pick(each.anyOf()));
            case PeopleLeaf.Residents each ->
                thresholds.put(each.code() == null ? pick(PLACES) : each.code(), each.atLeast());
            case PeopleLeaf.AnyJurisdiction each -> thresholds.put(each.prefix() + "-CA", each.atLeast());
            case PeopleLeaf.Total total -> thresholds.put(pick(PLACES), total.atLeast());
            case CaseLeaf.Flags each -> flags.add(pick(each.anyOf()));
            case CaseLeaf.Effects each -> effects.add(pick(each.anyOf()));
            default -> {}
        }
    }

    private void noise(LocalDate day) {
        var words = book.vocabulary();
        some(2, words.regimes().keySet(), regimes);
        some(3, words.list("data-categories"), categories);
        some(2, words.list("people-kinds"), kinds);
        some(2, words.list("flags"), flags);
        some(2, words.list("effects"), effects);
        some(2, PLACES, establishments);
        establishments.remove(FactSheet.OPEN);
        if (role == null || !often()) {
            role = pick(words.list("roles"));
        }
        for (int count = random.nextInt(6); count > 0; count--) {
            var test = pick(words.tests().keySet());
            tests.putIfAbsent(test, value(test, words.values(test)));
            timeline.putIfAbsent(pick(words.timeline().keySet()), times.after(day));
        }
        for (int count = random.nextInt(3); count > 0; count--) {
            thresholds.putIfAbsent(pick(PLACES), (long) random.nextInt(1200));
        }
    }

    private FactSheet sheet(LocalDate day) {
        return new FactSheet(
                new FactSheet.Org(
                        maybe(role),
                        maybe(establishments),
                        maybe(pick(PLACES)),
                        maybe(pick(PLACES)),
                        maybe(regimes),
                        maybe(seat == null ? pick(PLACES) : seat)),
                timeline,
                filed,
                new FactSheet.Data(
                        maybe(categories),
                        maybe(pick(List.of("no", "no", "no", "yes", "partial", "unknown"))),
                        maybe(pick(List.of("yes", "no", "unknown"))),
                        maybe(pick(book.vocabulary().list("media")))),
                people(),
                tests,
                new FactSheet.Incident(maybe(effects), maybe(flags)),
                new FactSheet.Delays(random.nextInt(5) == 0 ? times.after(day.plusDays(random.nextInt(50))) : null),
                List.of());
    }

    /** Draws numbers around the thresholds that fit together: the total is never less than its parts. */
    private FactSheet.People people() {
        var named = new LinkedHashMap<String, Count>();
        thresholds.forEach((code, threshold) -> named.put(code, count(threshold)));
        long least = named.values().stream().mapToLong(Count::min).sum();
        var total = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Count.of(least);
            case 2 -> new Count(least, least + random.nextInt(2000), null);
            default -> Count.of(least + random.nextInt(2000));
        };
        return new FactSheet.People(total, often() ? named : null, maybe(kinds));
    }

    private Count count(long threshold) {
        long near = Math.max(0, threshold + random.nextInt(5) - 2);
        return switch (random.nextInt(6)) {
            case 0 -> Count.UNKNOWN;
            case 1 -> new Count(Math.max(0, near - 5), near + 5, near);
            case 2 -> Count.of(0);
            default -> Count.of(near);
        };
    }

    private Set<String> expanded(String regime) {
        return regime.endsWith(".*")
                ? Set.of(pick(book.vocabulary().regimes().keySet().stream()
                        .filter(word -> word.startsWith(regime.substring(0, regime.length() - 1)))
                        .toList()))
                : Set.of(regime);
    }

    private void locate(String code) {
        establishments.add(code);
        seat = code;
    }

    private void combine(String combination) {
        Arrays.stream(combination.split("\\+", -1))
                .forEach(element -> categories.add(pick(book.vocabulary().element(element))));
    }

    private String value(String test, List<String> wanted) {
        return switch (random.nextInt(8)) {
            case 0 -> "unknown";
            case 1, 2 -> pick(book.vocabulary().values(test));
            default -> pick(wanted);
        };
    }

    private void some(int atMost, Collection<String> words, Set<String> into) {
        for (int count = random.nextInt(atMost + 1); count > 0; count--) {
            into.add(pick(words));
        }
        if (!often()) {
            into.add(FactSheet.OPEN);
        }
    }

    private <T> @Nullable T maybe(@Nullable T value) {
        return random.nextInt(8) == 0 ? null : value;
    }

    private boolean often() {
        return random.nextInt(6) > 0;
    }

    private <T> T pick(Collection<T> from) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }
}
