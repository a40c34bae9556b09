package dev.tocsin.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {
    private final Pauses pauses = new Pauses(Duration.ofMillis(100), Duration.ofMillis(500));

    @Test
    void doubleUpToTheLongestLessARandomHalf() {
        for (var whole : new long[] {100, 200, 400, 500, 500}) {
            assertThat(pauses.next()).isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
        }
    }

    @Test
    void startAnewAfterASuccess() {
        pauses.next();
        pauses.next();
        pauses.reset();
        assertThat(pauses.next()).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    }
}
