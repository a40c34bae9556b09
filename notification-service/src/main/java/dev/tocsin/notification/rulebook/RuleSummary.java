package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many rules the book holds.
 *
 * @param edition number of the newest decision on packs in it
 * @param packs names and versions of the packs in force
 */
record RuleSummary(
        long edition, int rules, int jurisdictions, int doubtful, List<RegionCount> regions, List<String> packs) {

    /** The rules of one region, in all, doubtful ones, and by how sure their text is. */
    record RegionCount(String region, int rules, int doubtful, Map<String, Integer> confidence) {}

    static RuleSummary of(LawEdition edition) {
        var rules = edition.book().rules();
        var regions = Arrays.stream(Region.values())
                .map(region -> count(
                        region,
                        rules.stream()
                                .filter(rule -> Region.of(rule.head().jurisdiction()) == region)
                                .toList()))
                .toList();
        return new RuleSummary(
                edition.number(),
                rules.size(),
                (int) rules.stream()
                        .map(rule -> rule.head().jurisdiction())
                        .distinct()
                        .count(),
                doubtful(rules),
                regions,
                edition.inForce().stream().map(pack -> pack.id()).toList());
    }

    private static RegionCount count(Region region, List<Rule> rules) {
        Map<String, Integer> confidence = new TreeMap<>(rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.head().confidence(), Collectors.summingInt(_ -> 1))));
        return new RegionCount(region.word(), rules.size(), doubtful(rules), confidence);
    }

    private static int doubtful(List<Rule> rules) {
        return (int) rules.stream().filter(RuleView::isDoubtful).count();
    }
}
