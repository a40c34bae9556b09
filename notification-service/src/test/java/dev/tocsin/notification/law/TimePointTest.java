package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimePointTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void anHourThatRunsTwiceIsToldWithItsOffset() {
        assertThat(words("2026-10-25T00:30:00Z")).isEqualTo("Sun 25 Oct 2026 02:30 +02:00 Europe/Berlin");
        assertThat(words("2026-10-25T01:30:00Z")).isEqualTo("Sun 25 Oct 2026 02:30 +01:00 Europe/Berlin");
        assertThat(words("2026-10-25T02:30:00Z")).isEqualTo("Sun 25 Oct 2026 03:30 Europe/Berlin");
    }

    @Test
    void nothingOfASecondIsLost() {
        assertThat(words("2026-10-01T10:00:00Z")).isEqualTo("Thu 1 Oct 2026 12:00 Europe/Berlin");
        assertThat(words("2026-10-01T10:00:05Z")).isEqualTo("Thu 1 Oct 2026 12:00:05 Europe/Berlin");
        assertThat(words("2026-10-01T10:00:00.250Z")).isEqualTo("Thu 1 Oct 2026 12:00:00.25 Europe/Berlin");
    }

    private static String words(String at) {
        return TimePoint.words(Instant.parse(at), BERLIN);
    }
}
