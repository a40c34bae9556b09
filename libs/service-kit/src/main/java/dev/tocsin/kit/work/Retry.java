package dev.tocsin.kit.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often work is tried, and the pauses between: each doubles the one before, and a random part of up to a half is taken off.
 *
 * @param tries at least 1
 * @param first pause after the first failure
 * @param longest no pause is longer
 */
public record Retry(int tries, Duration first, Duration longest) {
    /** Ten tries in about 40 minutes. */
    public static final Retry DEFAULT = new Retry(10, Duration.ofSeconds(5), Duration.ofMinutes(15));

    private static final int MOST_DOUBLINGS = 30;

    public Retry {
        if (tries < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "A retry needs a try, a first pause and a longest one that is no shorter");
        }
    }

    /** The pause after so many failures in a row, 1 or more. */
    Duration pauseAfter(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var whole = (doubled.compareTo(longest) < 0 ? doubled : longest).toMillis();
        return Duration.ofMillis(whole - ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }
}
