package dev.tocsin.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.Force;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final Instant NOW = Instant.parse("2026-10-03T04:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-06T04:00:00Z");
    private static final Proposal NOT_THEIRS =
            new Proposal(Decision.NOT_OWED, "None of the data is theirs", "maria.reyes", NOW);
    private static final CaseRef REAL = new CaseRef(new UUID(1, 1), "real", null);
    private static final DutyOrder FREE = new DutyOrder("", null, null);
    private static final UUID NOTICE = new UUID(3, 3);

    @Test
    void becomesOwedWhenTheFactsSaySo() {
        var duty = duty(Applies.POSSIBLE, DUE);
        var turn = duty.assess(standing(Applies.OWED, DUE), NOW).orElseThrow();
        assertThat(turn).isEqualTo(new Turn("became-owed", "possible", "owed"));
    }

    @Test
    void movesWithItsClock() {
        var duty = duty(Applies.OWED, DUE);
        var turn =
                duty.assess(standing(Applies.OWED, DUE.minusSeconds(3600)), NOW).orElseThrow();
        assertThat(turn).isEqualTo(new Turn("moved", "2026-10-06T06:00+02:00", "2026-10-06T05:00+02:00"));
        assertThat(duty.dueOrder()).isEqualTo(DUE.minusSeconds(3600));
    }

    @Test
    void sameAnswerIsNoChange() {
        assertThat(duty(Applies.OWED, DUE).assess(standing(Applies.OWED, DUE), NOW))
                .isEmpty();
    }

    @Test
    void onlyAnOpenQuestionIsQuiet() {
        assertThat(new Turn("arose", null, "possible").isQuiet(DutyState.POSSIBLE))
                .isTrue();
        assertThat(new Turn("moved", "a", "b").isQuiet(DutyState.POSSIBLE)).isTrue();
        assertThat(new Turn("became-not-owed", "possible", "not_owed").isQuiet(DutyState.NOT_OWED))
                .isTrue();
        assertThat(new Turn("became-not-owed", "drafted", "not_owed").isQuiet(DutyState.NOT_OWED))
                .isFalse();
        assertThat(new Turn("arose", null, "owed").isQuiet(DutyState.OWED)).isFalse();
        assertThat(new Turn("moved", "a", "b").isQuiet(DutyState.OWED)).isFalse();
        assertThat(new Turn("decided", "owed", "possible").isQuiet(DutyState.POSSIBLE))
                .isFalse();
    }

    @Test
    void whatWasNeverOwedIsNotOwedAndWhatWasIsNoLongerImplied() {
        assertThat(duty(Applies.POSSIBLE, DUE).assess(standing(Applies.NOT_OWED, DUE), NOW))
                .hasValue(new Turn("became-not-owed", "possible", "not_owed"));
        assertThat(duty(Applies.OWED, DUE).assess(standing(Applies.NOT_OWED, DUE), NOW))
                .hasValue(new Turn("no-longer-implied", "owed", "no_longer_implied"));
        assertThat(duty(Applies.OWED, DUE).vanish(NOW))
                .hasValue(new Turn("no-longer-implied", "owed", "no_longer_implied"));
    }

    @Test
    void decisionStandsOverWhatTheEngineSays() {
        var duty = duty(Applies.OWED, DUE);
        duty.decide(NOT_THEIRS);
        assertThat(duty.assess(standing(Applies.OWED, DUE.plusSeconds(60)), NOW))
                .isEmpty();
        assertThat(duty.state()).isEqualTo(DutyState.NOT_OWED);
    }

    @Test
    void proposedDecisionChangesNothingUntilASecondPersonConfirmsIt() {
        var duty = duty(Applies.OWED, DUE);
        assertThat(duty.propose(NOT_THEIRS)).isEqualTo(new Turn("decision-proposed", "owed", "not_owed"));
        assertThat(duty.state()).isEqualTo(DutyState.OWED);
        assertThat(duty.assess(standing(Applies.OWED, DUE.minusSeconds(3600)), NOW))
                .hasValue(new Turn("moved", "2026-10-06T06:00+02:00", "2026-10-06T05:00+02:00"));
        assertThat(duty.confirm("ines.castillo", NOW.plusSeconds(60)))
                .isEqualTo(new Turn("decided", "owed", "not_owed"));
        assertThat(duty.proposal()).isNull();
        assertThat(duty.decision())
                .isEqualTo(new Decision(
                        Decision.NOT_OWED,
                        "None of the data is theirs",
                        "maria.reyes",
                        NOW,
                        "ines.castillo",
                        NOW.plusSeconds(60),
                        Applies.OWED));
    }

    @Test
    void refusedProposalLeavesTheDutyAsItWas() {
        var duty = duty(Applies.OWED, DUE);
        duty.propose(NOT_THEIRS);
        assertThat(duty.dropProposal("decision-refused", NOW))
                .isEqualTo(new Turn("decision-refused", "not_owed", "owed"));
        assertThat(duty.proposal()).isNull();
        assertThat(duty.decision()).isNull();
        assertThat(duty.state()).isEqualTo(DutyState.OWED);
    }

    @Test
    void filingMakesAProposalMoot() {
        var duty = duty(Applies.OWED, DUE);
        duty.propose(NOT_THEIRS);
        duty.meet(DUE.minusSeconds(600), NOW);
        assertThat(duty.proposal()).isNull();
        assertThat(duty.state()).isEqualTo(DutyState.SENT);
    }

    @Test
    void whatIsNoLongerImpliedIsConfirmedAndComesBackWithTheFacts() {
        var duty = duty(Applies.OWED, DUE);
        duty.assess(standing(Applies.NOT_OWED, DUE), NOW);
        assertThat(duty.decide(NOT_THEIRS)).isEqualTo(new Turn("decided", "no_longer_implied", "not_owed"));
        assertThat(duty.assess(standing(Applies.NOT_OWED, DUE), NOW)).isEmpty();
        assertThat(duty.assess(standing(Applies.OWED, DUE), NOW)).hasValue(new Turn("became-owed", "not_owed", "owed"));
        assertThat(duty.decision()).isNull();
        assertThat(duty.assess(standing(Applies.NOT_OWED, DUE), NOW))
                .hasValue(new Turn("no-longer-implied", "owed", "no_longer_implied"));
    }

    @Test
    void aNoticeWaitsForThoseThatAreOwedAndGoFirst() {
        var letter = duty(Applies.OWED, DUE, new DutyOrder("xx-first", null, null));
        var first = new Duty(REAL, standing(Applies.OWED, DUE, "xx-first", FREE), NOW);
        var waiting = Waiting.of(letter, List.of(first, duty(Applies.OWED, DUE)), NOW);
        assertThat(waiting.first()).containsExactly(first);
        assertThat(waiting.outOfTurn()).isNull();
        assertThat(waiting.words()).isEqualTo("first tell the authority");
        first.meet(NOW, NOW);
        assertThat(Waiting.of(letter, List.of(first), NOW).isOver()).isTrue();
    }

    @Test
    void whoIsNotOwedANoticeHoldsUpNobodyAndWhoMayBeLeavesAChoice() {
        var letter = duty(Applies.OWED, DUE, new DutyOrder("xx-first", null, null));
        var first = new Duty(REAL, standing(Applies.POSSIBLE, DUE, "xx-first", FREE), NOW);
        assertThat(Waiting.of(letter, List.of(first), NOW).outOfTurn()).contains("not certain");
        first.decide(NOT_THEIRS);
        assertThat(Waiting.of(letter, List.of(first), NOW).isOver()).isTrue();
    }

    @Test
    void aWaitEndsWithItsInstant() {
        var letter = duty(Applies.OWED, DUE, new DutyOrder("", NOW.plusSeconds(60), "in urgent cases"));
        var waiting = Waiting.of(letter, List.of(), NOW);
        assertThat(waiting.isOver()).isFalse();
        assertThat(waiting.outOfTurn()).isEqualTo("in urgent cases");
        assertThat(Waiting.of(letter, List.of(), NOW.plusSeconds(60)).isOver()).isTrue();
    }

    @Test
    void latenessIsFrozenAtTheFirstFiling() {
        var duty = duty(Applies.OWED, DUE);
        duty.progress(DutyState.APPROVED, NOTICE, NOW);
        duty.meet(DUE.minusSeconds(600), NOW);
        assertThat(duty.assess(standing(Applies.NOT_OWED, DUE.minusSeconds(7200)), NOW))
                .isEmpty();
        assertThat(duty.vanish(NOW)).isEmpty();
        assertThat(duty.state()).isEqualTo(DutyState.SENT);
        assertThat(duty.lateness()).isEqualTo(new Lateness(DUE.minusSeconds(600), 600L, false));
    }

    @Test
    void filingAfterTheEndIsLate() {
        var duty = duty(Applies.OWED, DUE);
        duty.meet(DUE.plusSeconds(1), NOW);
        assertThat(duty.lateness()).isEqualTo(new Lateness(DUE.plusSeconds(1), -1L, true));
    }

    @Test
    void draftedDutyThatFallsAwaySaysSoAndComesBack() {
        var duty = duty(Applies.OWED, DUE);
        duty.progress(DutyState.DRAFTED, NOTICE, NOW);
        assertThat(duty.assess(standing(Applies.NOT_OWED, DUE), NOW))
                .hasValue(new Turn("no-longer-implied", "drafted", "no_longer_implied"));
        assertThat(duty.assess(standing(Applies.OWED, DUE), NOW))
                .hasValue(new Turn("became-owed", "no_longer_implied", "drafted"));
    }

    private static Duty duty(Applies applies, Instant due) {
        return duty(applies, due, FREE);
    }

    private static Duty duty(Applies applies, Instant due, DutyOrder order) {
        return new Duty(REAL, standing(applies, due, "xx-rule", order), NOW);
    }

    private static Standing standing(Applies applies, Instant due) {
        return standing(applies, due, "xx-rule", FREE);
    }

    private static Standing standing(Applies applies, Instant due, String rule, DutyOrder order) {
        return new Standing(
                new Standing.Key(rule, ""),
                new DutySource(rule, 1, null, "Law of Nowhere", "s. 1", null, Force.BINDING),
                new Addressee("authority", "the authority", "", "", ""),
                "Notice to the authority",
                "initial",
                applies,
                new DutyClock("dated", NOW, due, "Europe/Berlin", "72 hours", null, order),
                Grounds.of(List.of("timeline.aware_at"), List.of()));
    }
}
