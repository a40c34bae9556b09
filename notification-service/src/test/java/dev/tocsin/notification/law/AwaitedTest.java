package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitedTest {

    @Test
    void factsAreCalledByTheirNamesAndEarlierNoticesOnce() {
        assertThat(Awaited.words(List.of("timeline.told_by_processor_at"))).isEqualTo("the time of: told by processor");
        assertThat(Awaited.words(List.of("filed.eu-dora-19-4a", "filed.eu-dora-rts-5-2", "due.eu-dora-19-4b")))
                .isEqualTo("the filing of the earlier notice, or the end of the earlier period");
    }
}
