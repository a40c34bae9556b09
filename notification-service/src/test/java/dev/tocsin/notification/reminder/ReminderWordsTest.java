package dev.tocsin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderWordsTest {

    private static final Instant DUE = Instant.parse("2026-11-27T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-604800, Due within 7 days: Tell A",
        "-86400, Due within 24 hours: Tell A",
        "-3600, Due within 1 hour: Tell A",
        "-5400, Due within 90 minutes: Tell A",
        "0, Due now: Tell A",
        "3600, Overdue: Tell A"
    })
    void subjectSaysHowMuchTimeIsLeft(long offset, String subject) {
        assertThat(new ReminderWords(DUE, "Europe/Berlin", offset).subject("Tell A"))
                .isEqualTo(subject);
    }

    @Test
    void dueInstantStandsOnTheClockOfTheDutyAndInUtc() {
        assertThat(new ReminderWords(DUE, "Europe/Berlin", 3600).due())
                .isEqualTo("Friday 27 November 2026 05:00 (Europe/Berlin), 2026-11-27T04:00:00Z");
        assertThat(new ReminderWords(DUE, "Europe/Berlin", 3600).left()).isEqualTo("more than 1 hour ago");
    }
}
