package dev.tocsin.incident.noticefeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutySentenceTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-03T03:05:42Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            became-owed       | Tell A, to B (Art. 1) is owed, due 6 October 2026 06:00 (Europe/Berlin).
            moved             | Tell A, to B (Art. 1) has another deadline, due 6 October 2026 06:00 (Europe/Berlin).
            became-not-owed   | Tell A, to B (Art. 1) is not owed.
            met               | Tell A, to B (Art. 1) was met, 49 h 30 min before the deadline.
            no-longer-implied | Tell A, to B (Art. 1) no longer follows from the facts.
            decision-refused  | Tell A, to B (Art. 1) stays as it is: notification-service refused the proposed decision.
            something-new     | Tell A, to B (Art. 1) changed (something-new).
            """)
    void eachChangeHasItsSentence(String kind, String sentence) {
        assertThat(DutySentence.of(duty(kind))).isEqualTo(sentence);
    }

    @Test
    void whatIsOnlyRecommendedIsNotCalledOwed() {
        assertThat(DutySentence.of(duty("became-owed", "recommended")))
                .startsWith("Tell A, to B (Art. 1) is recommended,");
    }

    private static DutyChanged duty(String kind) {
        return duty(kind, null);
    }

    private static DutyChanged duty(String kind, @Nullable String force) {
        return new DutyChanged(
                new UUID(0, 1),
                "Tell A",
                new DutyChanged.Rule("rule", "Art. 1"),
                null,
                new DutyChanged.Recipient("B"),
                force,
                "owed",
                new DutyChanged.Clock(OffsetDateTime.parse("2026-10-06T04:00:00Z"), "Europe/Berlin"),
                new DutyChanged.Lateness(AT, 178_200L, false),
                new DutyChanged.Change(kind, AT, "notification-service", null));
    }
}
