package dev.tocsin.incident.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.normal.KeyField;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void neighbouringValuesDoNotRunIntoOneAnother() {
        var one = ASignal.of("k").identifiedBy(new KeyField("a", "ab"), new KeyField("b", "c"));
        var other = ASignal.of("k").identifiedBy(new KeyField("a", "a"), new KeyField("b", "bc"));

        assertThat(Fingerprint.of("s", one)).isNotEqualTo(Fingerprint.of("s", other));
    }

    @Test
    void anAbsentValueIsNotAnEmptyOne() {
        var absent = ASignal.of("k").identifiedBy(new KeyField("a", null));
        var empty = ASignal.of("k").identifiedBy(new KeyField("a", ""));

        assertThat(Fingerprint.of("s", absent)).isNotEqualTo(Fingerprint.of("s", empty));
    }

    @Test
    void theSameFindingOfAnotherSourceIsAnotherProblem() {
        var signal = ASignal.of("k").identifiedBy(new KeyField("a", "1"));

        assertThat(Fingerprint.of("s", signal)).isNotEqualTo(Fingerprint.of("t", signal));
    }

    @Test
    void itDoesNotChangeFromReleaseToRelease() {
        var signal = ASignal.of("k").identifiedBy(new KeyField("finding", "3ac0ffee"));

        assertThat(Fingerprint.of("guardduty-eu", signal).hex())
                .isEqualTo("c1b0ccca4ef7ff6228959b2c21978063e90857d4738094735a7cd5779ad475dd");
    }
}
