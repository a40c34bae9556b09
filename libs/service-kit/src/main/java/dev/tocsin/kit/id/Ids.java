package dev.tocsin.kit.id;

import dev.tocsin.kit.time.Clocks;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562, 5.7, method 1), strictly increasing within a process. */
public final class Ids {
    private static final Ids SHARED = new Ids(Clocks.system(), new SecureRandom());
    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_SEED_BITS = 11;

    private final Clock clock;
    private final SecureRandom random;
    private long last; // milliseconds since 1970 in the upper 52 bits, counter in the lower 12

    Ids(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next identifier; later calls in this process give greater ones. */
    public static UUID next() {
        return SHARED.make();
    }

    UUID make() {
        var tick = tick();
        var millis = tick >>> COUNTER_BITS;
        var counter = tick & ((1L << COUNTER_BITS) - 1);
        var high = millis << 16 | 0x7000L | counter;
        var low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    // A full counter, or a clock that steps back, borrows from the next millisecond.
    private synchronized long tick() {
        var seeded = clock.millis() << COUNTER_BITS | random.nextInt(1 << COUNTER_SEED_BITS);
        last = Math.max(seeded, last + 1);
        return last;
    }
}
