package dev.tocsin.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void areOfVersionSevenAndCarryTheTime() {
        var id = new Ids(Clock.fixed(NOON, ZoneOffset.UTC), new SecureRandom()).make();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void growEvenWithinOneMillisecond() {
        var ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC), new SecureRandom());
        var texts = Stream.generate(ids::make).limit(20_000).map(UUID::toString).toList();
        assertThat(texts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areUniqueAcrossThreads() {
        var seen = ConcurrentHashMap.<UUID>newKeySet();
        IntStream.range(0, 100_000).parallel().forEach(_ -> seen.add(Ids.next()));
        assertThat(List.copyOf(seen)).hasSize(100_000);
    }
}
