package dev.tocsin.kit.time;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses after failures: each doubles the one before, and a random half is taken off so that replicas do not march in step. */
public final class Pauses {
    private final Duration first;
    private final Duration longest;
    private Duration upcoming;

    /** Pauses that start with the first one and never grow beyond the longest. */
    public Pauses(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.upcoming = first;
    }

    /** The pause after one more failure. */
    public Duration next() {
        var whole = upcoming.toMillis();
        var doubled = upcoming.multipliedBy(2);
        upcoming = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis(whole - ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }

    /** Starts anew with the first one, after a success. */
    public void reset() {
        upcoming = first;
    }

    /** The longest one. */
    public Duration longest() {
        return longest;
    }
}
