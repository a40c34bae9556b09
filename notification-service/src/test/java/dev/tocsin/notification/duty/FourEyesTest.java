package dev.tocsin.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notification.law.Applies;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    private static final Proposal MADE =
            new Proposal(Decision.NOT_OWED, "Not theirs", "maria.reyes", Instant.parse("2026-10-03T04:00:00Z"));
    private static final FourEyes USUAL = new FourEyes(Set.of(FourEyes.Kind.NOT_OWED));

    @Test
    void nobodyAloneSaysThatADutyIsNotOwed() {
        assertThat(USUAL.ask(Decision.NOT_OWED, Applies.OWED, null)).isTrue();
        assertThat(USUAL.ask(Decision.NOT_OWED, Applies.POSSIBLE, null)).isTrue();
    }

    @Test
    void onePersonConfirmsWhatTheFactsSay() {
        assertThat(USUAL.ask(Decision.NOT_OWED, Applies.NOT_OWED, null)).isFalse();
    }

    @Test
    void owingMoreThanTheFactsSayIsOnePersonsChoiceUnlessThePolicySaysOtherwise() {
        assertThat(USUAL.ask(Decision.OWED, Applies.POSSIBLE, null)).isFalse();
        assertThat(new FourEyes(Set.of(FourEyes.Kind.OWED)).ask(Decision.OWED, Applies.POSSIBLE, null))
                .isTrue();
    }

    @Test
    void whatTwoDecidedTwoTakeBack() {
        var standing = Decision.confirmed(MADE, Applies.OWED, "ines.castillo", MADE.at());
        assertThat(USUAL.ask(Decision.OWED, Applies.OWED, standing)).isTrue();
    }

    @Test
    void policyMayAskForNobody() {
        var nobody = new FourEyes(Set.of(FourEyes.Kind.NONE));
        assertThat(nobody.ask(Decision.NOT_OWED, Applies.OWED, null)).isFalse();
        assertThat(nobody.ask(Decision.OWED, Applies.OWED, Decision.alone(MADE, Applies.OWED)))
                .isFalse();
    }
}
