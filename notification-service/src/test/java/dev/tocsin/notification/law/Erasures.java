package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The sheets that know one thing less. Three absences are statements and no ignorance, so they are not made: a filing
 * that our own record lacks was not made; a jurisdiction that a list of numbers does not name has nobody (its number is
 * made unknown instead, and the total open where the list stands); an act of others that nobody stated was not done.
 */
@NullMarked
final class Erasures {

    private static final Count OPEN_NUMBER = new Count(0, null, null);

    private final FactSheet facts;
    private final Map<String, FactSheet> sheets = new LinkedHashMap<>();

    private Erasures(FactSheet facts) {
        this.facts = facts;
    }

    /** Returns the sheets that know one thing less, by the path that was erased. */
    static Map<String, FactSheet> of(FactSheet facts, Set<String> statements) {
        var erasures = new Erasures(facts);
        facts.timeline().keySet().forEach(erasures::time);
        facts.tests().keySet().stream()
                .filter(test -> !statements.contains(test))
                .forEach(erasures::test);
        erasures.org();
        erasures.data();
        erasures.people();
        erasures.incident();
        return erasures.sheets;
    }

    private void time(String word) {
        var timeline = new LinkedHashMap<>(facts.timeline());
        timeline.remove(word);
        sheets.put(
                "timeline." + word,
                new FactSheet(
                        facts.org(),
                        timeline,
                        facts.filed(),
                        facts.data(),
                        facts.people(),
                        facts.tests(),
                        facts.incident(),
                        facts.delays(),
                        facts.chain()));
    }

    private void test(String id) {
        var tests = new LinkedHashMap<>(facts.tests());
        tests.remove(id);
        sheets.put(
                "tests." + id,
                new FactSheet(
                        facts.org(),
                        facts.timeline(),
                        facts.filed(),
                        facts.data(),
                        facts.people(),
                        tests,
                        facts.incident(),
                        facts.delays(),
                        facts.chain()));
    }

    private void org() {
        var org = facts.org();
        put(
                "org.role",
                new FactSheet.Org(
                        null,
                        org.establishments(),
                        org.mainEstablishment(),
                        org.representative(),
                        org.regimes(),
                        org.residency()));
        put(
                "org.establishments",
                new FactSheet.Org(
                        org.role(),
                        null,
                        org.mainEstablishment(),
                        org.representative(),
                        org.regimes(),
                        org.residency()));
        put(
                "org.main_establishment",
                new FactSheet.Org(
                        org.role(), org.establishments(), null, org.representative(), org.regimes(), org.residency()));
        put(
                "org.residency",
                new FactSheet.Org(
                        org.role(),
                        org.establishments(),
                        org.mainEstablishment(),
                        org.representative(),
                        org.regimes(),
                        null));
        int index = 0;
        for (var regimes : shorter(org.regimes())) {
            put(
                    "org.regimes#" + index++,
                    new FactSheet.Org(
                            org.role(),
                            org.establishments(),
                            org.mainEstablishment(),
                            org.representative(),
                            regimes,
                            org.residency()));
        }
    }

    private void data() {
        var data = facts.data();
        put("data.encrypted", new FactSheet.Data(data.categories(), null, data.keyCompromised(), data.medium()));
        put("data.key_compromised", new FactSheet.Data(data.categories(), data.encrypted(), null, data.medium()));
        put("data.medium", new FactSheet.Data(data.categories(), data.encrypted(), data.keyCompromised(), null));
        int index = 0;
        for (var categories : shorter(data.categories())) {
            put(
                    "data.categories#" + index++,
                    new FactSheet.Data(categories, data.encrypted(), data.keyCompromised(), data.medium()));
        }
    }

    private void people() {
        var people = facts.people();
        var named = people.byJurisdiction();
        put("people.total", new FactSheet.People(named == null ? null : OPEN_NUMBER, named, people.kinds()));
        put("people.by_jurisdiction", new FactSheet.People(people.total(), null, people.kinds()));
        for (var code : named == null ? Set.<String>of() : named.keySet()) {
            var open = new LinkedHashMap<>(named);
            open.put(code, OPEN_NUMBER);
            put("people.by_jurisdiction." + code, new FactSheet.People(people.total(), open, people.kinds()));
        }
        int index = 0;
        for (var kinds : shorter(people.kinds())) {
            put("people.kinds#" + index++, new FactSheet.People(people.total(), named, kinds));
        }
    }

    private void incident() {
        var incident = facts.incident();
        int index = 0;
        for (var flags : shorter(incident.flags())) {
            put("incident.flags#" + index++, new FactSheet.Incident(incident.effects(), flags));
        }
        for (var effects : shorter(incident.effects())) {
            put("incident.effects#" + index++, new FactSheet.Incident(effects, incident.flags()));
        }
    }

    /** Returns the list as not known at all, and with each of its words not known. */
    private static List<@Nullable Set<String>> shorter(@Nullable Set<String> words) {
        var lists = new ArrayList<@Nullable Set<String>>();
        lists.add(null);
        for (var word : words == null ? Set.<String>of() : words) {
            var open = new LinkedHashSet<>(words);
            open.remove(word);
            open.add(FactSheet.OPEN);
            lists.add(open);
        }
        return lists;
    }

    private void put(String path, FactSheet.Org org) {
        sheets.put(
                path,
                new FactSheet(
                        org,
                        facts.timeline(),
                        facts.filed(),
                        facts.data(),
                        facts.people(),
                        facts.tests(),
                        facts.incident(),
                        facts.delays(),
                        facts.chain()));
    }

    private void put(String path, FactSheet.Data data) {
        sheets.put(
                path,
                new FactSheet(
                        facts.org(),
                        facts.timeline(),
                        facts.filed(),
                        data,
                        facts.people(),
                        facts.tests(),
                        facts.incident(),
                        facts.delays(),
                        facts.chain()));
    }

    private void put(String path, FactSheet.People people) {
        sheets.put(path, facts.withPeople(people));
    }

    private void put(String path, FactSheet.Incident incident) {
        sheets.put(
                path,
                new FactSheet(
                        facts.org(),
                        facts.timeline(),
                        facts.filed(),
                        facts.data(),
                        facts.people(),
                        facts.tests(),
                        incident,
                        facts.delays(),
                        facts.chain()));
    }
}
