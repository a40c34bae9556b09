package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** More people hit take no duty away, save where the rule's own condition is that there be fewer than some number. */
@Domain(DrawnSheets.class)
@Domain(DomainContext.Global.class)
class MorePeopleTest {

    private static final List<Applies> RISING = List.of(Applies.NOT_OWED, Applies.POSSIBLE, Applies.OWED);

    @Property(tries = 600)
    void morePeopleTakeNoDutyAway(
            @ForAll DrawnSheet sheet,
            @ForAll @IntRange(min = 1, max = 2000) int more,
            @ForAll @IntRange(max = 6) int at) {
        var after = sheet.with(sheet.facts().withPeople(more(sheet.facts().people(), more, at)))
                .assess(Books.SHIPPED);
        for (var duty : sheet.assess(Books.SHIPPED)) {
            if (!Conditions.fewerPeopleCount(duty.rule().applies(), false)) {
                assertThat(now(duty, after)).as(duty.key()).isGreaterThanOrEqualTo(rank(duty));
            }
        }
    }

    /** Returns how the duty stands now; where its country was not known before, the most that the rule asks anywhere. */
    private static int now(DutyAssessment duty, List<DutyAssessment> after) {
        var same = after.stream().filter(each -> each.key().equals(duty.key())).findFirst();
        var ofRule = after.stream().filter(each -> each.rule().equals(duty.rule()));
        return same.map(MorePeopleTest::rank)
                .orElseGet(() -> ofRule.mapToInt(MorePeopleTest::rank).max().orElseThrow());
    }

    private static int rank(DutyAssessment duty) {
        return RISING.indexOf(duty.applies());
    }

    @Test
    void rulesThatEndAtANumberAreToldFromTheRest() {
        assertThat(Books.SHIPPED.rules())
                .filteredOn(rule -> Conditions.fewerPeopleCount(rule.applies(), false))
                .extracting(Rule::id)
                .contains("us-hipaa-164-408c-secretary-under-500")
                .doesNotContain("us-hipaa-164-408b-secretary-500", "eu-gdpr-33-1-authority");
    }

    private static FactSheet.People more(FactSheet.People people, int more, int at) {
        var total = people.total() == null ? null : more(people.total(), more);
        var named = people.byJurisdiction();
        if (named == null) {
            return new FactSheet.People(total, null, people.kinds());
        }
        var codes = List.copyOf(named.keySet());
        var code = at < codes.size() ? codes.get(at) : "SE";
        var changed = new LinkedHashMap<>(named);
        changed.put(code, more(new Heads(people).in(code), more));
        return new FactSheet.People(total, changed, people.kinds());
    }

    private static Count more(Count count, int more) {
        @Nullable Long max = count.max();
        return new Count(count.min() + more, max == null ? null : Long.valueOf(max + more), null);
    }
}
