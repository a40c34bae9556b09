package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/** The engine answers on any facts, always the same, in whatever order they come. */
@Domain(DrawnSheets.class)
@Domain(DomainContext.Global.class)
class AnyFactsTest {

    /** All that is said of a duty. */
    private record Said(
            String key,
            Applies applies,
            DutyAssessment.Recipient recipient,
            ClockState clock,
            DutyAssessment.@Nullable Lateness lateness,
            Explanation explanation) {

        static List<Said> of(List<DutyAssessment> duties) {
            return duties.stream()
                    .map(duty -> new Said(
                            duty.key(),
                            duty.applies(),
                            duty.recipient(),
                            duty.clock(),
                            duty.lateness(),
                            duty.explanation()))
                    .toList();
        }
    }

    @Property(tries = 40)
    void theWholeBookAnswersOnAnyFacts(@ForAll DrawnSheet sheet) {
        var duties = Assessment.assess(sheet.facts(), Books.SHIPPED, sheet.asOf());
        var said = Said.of(duties);
        assertThat(said).hasSizeGreaterThanOrEqualTo(Books.SHIPPED.rules().size());
        assertThat(said)
                .allSatisfy(each -> assertThat(each.explanation().why().applies())
                        .as(each.key())
                        .isEqualTo(each.applies().word()));
        assertThat(Assessment.nextQuestions(duties, Books.SHIPPED.vocabulary())).isNotNull();
        assertThat(Said.of(Assessment.assess(sheet.facts(), Books.SHIPPED, sheet.asOf())))
                .isEqualTo(said);
    }

    @Property(tries = 400)
    void theOrderOfTheFactsDoesNotMatter(@ForAll DrawnSheet sheet, @ForAll long seed) {
        var shuffled = new Shuffled(new Random(seed)).sheet(sheet.facts());
        assertThat(Said.of(sheet.with(shuffled).assess(Books.SHIPPED))).isEqualTo(Said.of(sheet.assess(Books.SHIPPED)));
    }

    private record Shuffled(Random random) {

        FactSheet sheet(FactSheet facts) {
            var org = facts.org();
            var data = facts.data();
            var people = facts.people();
            return new FactSheet(
                    new FactSheet.Org(
                            org.role(),
                            set(org.establishments()),
                            org.mainEstablishment(),
                            org.representative(),
                            set(org.regimes()),
                            org.residency()),
                    map(facts.timeline()),
                    map(facts.filed()),
                    new FactSheet.Data(set(data.categories()), data.encrypted(), data.keyCompromised(), data.medium()),
                    new FactSheet.People(
                            people.total(),
                            people.byJurisdiction() == null ? null : map(people.byJurisdiction()),
                            set(people.kinds())),
                    map(facts.tests()),
                    new FactSheet.Incident(
                            set(facts.incident().effects()),
                            set(facts.incident().flags())),
                    facts.delays(),
                    facts.chain());
        }

        private @Nullable Set<String> set(@Nullable Set<String> words) {
            return words == null ? null : new LinkedHashSet<>(list(words));
        }

        private <V> Map<String, V> map(Map<String, V> entries) {
            var map = new LinkedHashMap<String, V>();
            list(entries.keySet()).forEach(key -> map.put(key, entries.get(key)));
            return map;
        }

        private List<String> list(Collection<String> words) {
            var list = new ArrayList<>(words);
            Collections.shuffle(list, random);
            return list;
        }
    }
}
