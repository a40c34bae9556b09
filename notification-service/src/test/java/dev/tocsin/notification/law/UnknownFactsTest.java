package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * To know less makes no answer wrong: an owed duty stays owed or becomes possible, one that is not owed stays so or becomes
 * possible, and a possible one stays possible. Left out is only what turns the law itself: without the clock's start, the
 * law is that of the day of the question.
 */
@Domain(DrawnSheets.class)
class UnknownFactsTest {

    private static final Set<String> STATEMENTS = Conditions.statements(Books.SHIPPED);
    private static final Map<Applies, Set<Applies>> ALLOWED = Map.of(
            Applies.OWED, Set.of(Applies.OWED, Applies.POSSIBLE),
            Applies.NOT_OWED, Set.of(Applies.NOT_OWED, Applies.POSSIBLE),
            Applies.POSSIBLE, Set.of(Applies.POSSIBLE));

    @Property(tries = 300)
    void erasingAFactDecidesNothing(@ForAll DrawnSheet sheet) {
        var before = sheet.assess(Books.SHIPPED);
        before.forEach(duty -> Statistics.label("duties").collect(duty.applies()));
        Statistics.label("duties").coverage(found -> {
            found.check(Applies.OWED).percentage(share -> share > 5);
            found.check(Applies.NOT_OWED).percentage(share -> share > 20);
            found.check(Applies.POSSIBLE).percentage(share -> share > 10);
        });
        Erasures.of(sheet.facts(), STATEMENTS).forEach((path, facts) -> {
            var erased = sheet.with(facts);
            var after = byKey(erased);
            for (var duty : before) {
                if (!LawDays.differ(duty.rule(), sheet, erased)) {
                    assertThat(now(duty, after))
                            .as("%s without %s", duty.key(), path)
                            .isIn(ALLOWED.get(duty.applies()));
                }
            }
        });
    }

    @Property(tries = 300)
    void erasingAFactGivesNoMoreTime(@ForAll DrawnSheet sheet) {
        var before = sheet.assess(Books.SHIPPED);
        Erasures.of(sheet.facts(), STATEMENTS).forEach((path, facts) -> {
            if (path.startsWith("tests.") || path.startsWith("org.regimes")) {
                var after = byKey(sheet.with(facts));
                before.forEach(duty -> noLater(duty, after.get(duty.key()), path));
            }
        });
    }

    @Property(tries = 300)
    void aPossibleDutyNamesTheFactsThatWouldSettleIt(@ForAll DrawnSheet sheet) {
        assertThat(sheet.assess(Books.SHIPPED))
                .filteredOn(duty -> duty.applies() == Applies.POSSIBLE)
                .allSatisfy(duty -> assertThat(duty.explanation().why().missing())
                        .anyMatch(missing -> missing.decides().equals("applies")));
    }

    private static void noLater(DutyAssessment before, @Nullable DutyAssessment after, String path) {
        var due = before.clock().dueAt();
        if (due != null && after != null && after.clock().dueAt() != null) {
            assertThat(after.clock().dueAt())
                    .as("%s without %s", before.key(), path)
                    .isBeforeOrEqualTo(due);
        }
    }

    /** Returns what is said of the duty now; where its country is not known any more, what is said of the whole rule. */
    private static Applies now(DutyAssessment duty, Map<String, DutyAssessment> after) {
        var same = after.get(duty.key());
        var found = same == null ? after.get(duty.rule().id()) : same;
        assertThat(found).as(duty.key()).isNotNull();
        return found.applies();
    }

    private static Map<String, DutyAssessment> byKey(DrawnSheet sheet) {
        List<DutyAssessment> duties = sheet.assess(Books.SHIPPED);
        return duties.stream().collect(Collectors.toMap(DutyAssessment::key, Function.identity()));
    }
}
