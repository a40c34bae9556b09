package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that tells the authority of each country hit, while it is not known where all the people live. */
class FanOutTest {

    private static final String RULE = "eu-gdpr-33-1-authority-no-establishment";

    @Test
    void countriesThatAreNotNamedYetStayPossible() {
        assertThat(answers(30)).containsExactly(RULE + "@DE owed", RULE + " possible");
    }

    @Test
    void nothingIsLeftOpenOnceEverybodyIsPlaced() {
        assertThat(answers(10)).containsExactly(RULE + "@DE owed");
    }

    @Test
    void nobodyIsToldWhereEverybodyLivesElsewhere() {
        assertThat(answers(10, "US-CA")).containsExactly(RULE + " not_owed");
        assertThat(answers(30, "US-CA")).containsExactly(RULE + " possible");
    }

    private static List<String> answers(long total) {
        return answers(total, "DE");
    }

    private static List<String> answers(long total, String home) {
        var empty = FactSheet.EMPTY;
        var facts = new FactSheet(
                new FactSheet.Org(
                        "controller", Set.of(), null, null, Set.of("eu-gdpr.controller-no-establishment"), null),
                Map.of("aware_at", new TimePoint.Moment(Instant.parse("2026-10-01T10:00:00Z"))),
                Map.of(),
                empty.data(),
                new FactSheet.People(Count.of(total), Map.of(home, Count.of(10)), null),
                Map.of("eu-gdpr.risk", "risk"),
                empty.incident(),
                empty.delays(),
                List.of());
        return Assessment.assess(
                        facts,
                        Books.SHIPPED,
                        Instant.parse("2026-10-02T00:00:00Z"),
                        Map.of(),
                        rule -> rule.id().equals(RULE))
                .stream()
                .map(duty -> duty.key() + " " + duty.applies().word())
                .toList();
    }
}
