package dev.tocsin.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.cacao.DutyExtension;
import dev.tocsin.playbook.cacao.DutyExtension.Until;
import dev.tocsin.playbook.duty.LegalClock;
import dev.tocsin.playbook.run.DutyVerdict.GoOn;
import dev.tocsin.playbook.run.DutyVerdict.LookAgain;
import dev.tocsin.playbook.run.DutyVerdict.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutyVerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofHours(10));

    private static DutyExtension terms(@Nullable String rule, @Nullable String jurisdiction, Until until, int hours) {
        return new DutyExtension(rule, jurisdiction, null, until, Duration.ofHours(hours));
    }

    private static LegalClock duty(String rule, String jurisdiction, String state, @Nullable Instant due) {
        return new LegalClock(rule, jurisdiction, "initial", "binding", state, due);
    }

    private static DutyVerdict met(LegalClock... duties) {
        return DutyVerdict.of(terms("a", null, Until.MET, 0), List.of(duties), NOW);
    }

    private static DutyVerdict before(int hours, LegalClock... duties) {
        return DutyVerdict.of(terms("a", null, Until.BEFORE_DUE, hours), List.of(duties), NOW);
    }

    @Test
    void waitsForWhatNobodyHasToldOf() {
        assertThat(met()).isEqualTo(new Wait());
        assertThat(met(duty("b", "IE", "sent", null))).isEqualTo(new Wait());
    }

    @Test
    void goesOnWhenAllThatAreOpenAreMet() {
        assertThat(met(duty("a", "IE", "owed", DUE))).isEqualTo(new Wait());
        assertThat(met(duty("a", "IE", "sent", DUE), duty("a", "FR", "drafted", DUE)))
                .isEqualTo(new Wait());
        assertThat(met(duty("a", "IE", "sent", DUE), duty("a", "FR", "not_owed", null)))
                .isEqualTo(new GoOn("the duty is met"));
        assertThat(met(duty("a", "IE", "no_longer_implied", null))).isEqualTo(new GoOn("no such duty is owed"));
    }

    @Test
    void goesOnInTimeBeforeTheFirstIsDue() {
        LegalClock later = duty("a", "FR", "owed", DUE.plus(Duration.ofDays(9)));
        assertThat(before(4, later, duty("a", "IE", "owed", DUE)))
                .isEqualTo(new LookAgain(DUE.minus(Duration.ofHours(4))));
        assertThat(before(10, later, duty("a", "IE", "owed", DUE))).isEqualTo(new GoOn("the duty is due at " + DUE));
        assertThat(before(4, duty("a", "IE", "owed", null))).isEqualTo(new Wait());
        assertThat(before(4, duty("a", "IE", "acknowledged", DUE))).isEqualTo(new GoOn("the duty is met"));
    }

    @Test
    void meansAJurisdictionWithItsParts() {
        DutyExtension terms = terms(null, "US", Until.MET, 0);
        assertThat(DutyVerdict.of(terms, List.of(duty("a", "US-CA", "owed", DUE)), NOW))
                .isEqualTo(new Wait());
        assertThat(DutyVerdict.of(terms, List.of(duty("a", "US-CA", "sent", DUE), duty("b", "USX", "owed", DUE)), NOW))
                .isEqualTo(new GoOn("the duty is met"));
        LegalClock advice = new LegalClock("a", "US", "initial", "recommended", "owed", DUE);
        assertThat(DutyVerdict.of(terms, List.of(duty("a", "US-CA", "sent", DUE), advice), NOW))
                .isEqualTo(new GoOn("the duty is met"));
        assertThat(DutyVerdict.of(terms("a", null, Until.MET, 0), List.of(advice), NOW))
                .isEqualTo(new Wait());
    }
}
