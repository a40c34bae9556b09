package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Somebody who has only the explanation comes to the same instant, for every rule of the book that gives a number. */
@Domain(DrawnSheets.class)
class StrangersSumTest {

    private static final int SHEETS_PER_RULE = 6;

    @Property(tries = 1000)
    void theLinesAloneGiveTheDueInstant(@ForAll DrawnSheet sheet) {
        sheet.assess(Books.SHIPPED).forEach(StrangersSumTest::redo);
    }

    @Test
    void everyRuleWithANumberIsRedone() {
        var redone = new TreeSet<String>();
        var random = new Random(1182_71);
        for (var rule : Books.SHIPPED.rules()) {
            for (int count = 0; count < SHEETS_PER_RULE * 5 && !rule.periods().isEmpty(); count++) {
                var sheet = new SheetMaker(random, Books.SHIPPED).make(List.of(rule));
                sheet.assess(Books.SHIPPED).stream()
                        .filter(StrangersSumTest::redo)
                        .forEach(_ -> redone.add(rule.id()));
            }
        }
        assertThat(redone)
                .isEqualTo(Books.SHIPPED.rules().stream()
                        .filter(rule -> !rule.periods().isEmpty())
                        .map(Rule::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean redo(DutyAssessment duty) {
        var arithmetic = duty.explanation().arithmetic();
        if (arithmetic.dueAt() == null) {
            return false;
        }
        try {
            assertThat(StrangersSum.due(arithmetic)).isEqualTo(arithmetic.dueAt());
        } catch (AssertionError fault) {
            throw new AssertionError(duty.key() + "\n" + arithmetic.text() + "\n" + fault.getMessage(), fault);
        }
        return true;
    }
}
