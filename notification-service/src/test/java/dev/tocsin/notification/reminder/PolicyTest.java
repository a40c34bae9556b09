package dev.tocsin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final Instant DUE = Instant.parse("2026-11-27T04:00:00Z");
    private static final long DAY_BEFORE = -86_400;
    private static final long FOUR_HOURS_BEFORE = -14_400;
    private static final long HOUR_AFTER = 3_600;
    private static final Policy POLICY = Policy.of(
            List.of("+1h:commander+counsel", "-24h:privacy-officer", "-4h:privacy-officer+commander", "0m:commander"));

    @Test
    void nothingIsDoneBeforeTheFirstOffset() {
        assertThat(POLICY.agenda(DUE, Set.of(), DUE.minus(Duration.ofHours(25))))
                .isEqualTo(Agenda.NOTHING);
        assertThat(POLICY.next(DUE, Set.of())).contains(DUE.minus(Duration.ofHours(24)));
    }

    @Test
    void anOffsetIsDueAtItsInstant() {
        var agenda = POLICY.agenda(DUE, Set.of(), DUE.minus(Duration.ofHours(24)));

        assertThat(agenda.urgent()).isEqualTo(Offset.of("-24h:privacy-officer"));
        assertThat(agenda.superseded()).isEmpty();
    }

    @Test
    void ofSeveralThatWereMissedTheMostUrgentIsReminded() {
        var agenda = POLICY.agenda(DUE, Set.of(), DUE.plus(Duration.ofMinutes(1)));

        assertThat(agenda.urgent()).isEqualTo(Offset.of("0h:commander"));
        assertThat(agenda.superseded()).extracting(Offset::seconds).containsExactly(DAY_BEFORE, FOUR_HOURS_BEFORE);
    }

    @Test
    void anOffsetThatANewPolicyAddsBehindOneThatWasRemindedIsOnlyNoted() {
        var agenda = POLICY.agenda(DUE, Set.of(FOUR_HOURS_BEFORE), DUE.minus(Duration.ofHours(3)));

        assertThat(agenda.urgent()).isNull();
        assertThat(agenda.superseded()).extracting(Offset::seconds).containsExactly(DAY_BEFORE);
    }

    @Test
    void movedLaterWhatWasSaidStaysSaid() {
        var now = DUE.minus(Duration.ofHours(20));

        assertThat(POLICY.carried(DUE, DUE.plus(Duration.ofHours(2)), Set.of(DAY_BEFORE), now))
                .extracting(Offset::seconds)
                .containsExactly(DAY_BEFORE);
        assertThat(POLICY.carried(DUE, DUE.plus(Duration.ofHours(2)), Set.of(), now))
                .isEmpty();
        assertThat(POLICY.carried(DUE, DUE.plus(Duration.ofHours(9)), Set.of(DAY_BEFORE), now))
                .isEmpty();
    }

    @Test
    void movedEarlierEverythingCountsAnew() {
        var now = DUE.minus(Duration.ofHours(20));

        assertThat(POLICY.carried(DUE, DUE.minus(Duration.ofHours(2)), Set.of(DAY_BEFORE), now))
                .isEmpty();
    }

    /** Whenever it is looked, and however seldom: each offset once, more and more urgent, and all are settled in the end. */
    @Property
    void eachOffsetIsSettledOnceHoweverSeldomItIsLooked(
            @ForAll @Size(max = 12) List<@IntRange(min = -40 * 60, max = 10 * 60) Integer> minutes) {
        var settled = new HashSet<Long>();
        var reminded = new ArrayList<Long>();
        var looks = new ArrayList<>(minutes.stream().sorted().toList());
        looks.add(24 * 60);
        for (var look : looks) {
            var now = DUE.plus(Duration.ofMinutes(look));
            var agenda = POLICY.agenda(DUE, settled, now);
            agenda.superseded()
                    .forEach(each -> assertThat(settled.add(each.seconds())).isTrue());
            var urgent = agenda.urgent();
            if (urgent != null) {
                assertThat(settled.add(urgent.seconds())).isTrue();
                assertThat(urgent.at(DUE)).isBeforeOrEqualTo(now);
                reminded.add(urgent.seconds());
            }
            POLICY.next(DUE, settled).ifPresent(next -> assertThat(next).isAfter(now));
        }
        assertThat(reminded).isSorted().endsWith(HOUR_AFTER);
        assertThat(settled).hasSize(POLICY.offsets().size());
        assertThat(POLICY.next(DUE, settled)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24h",
                "-24h:",
                "-24:counsel",
                "-1w:counsel",
                "-24h:boss",
                "-4h:counsel+counsel",
                "-4h:counsel+"
            })
    void aFaultyOffsetIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Offset.of(text));
    }

    @Test
    void aPolicyHasDifferentOffsets() {
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.of(List.of("-60m:counsel", "-1h:commander")))
                .withMessageContaining("different");
    }
}
