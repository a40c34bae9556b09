package dev.tocsin.kit.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses after failures: each doubles the one before, and a random half is taken off so that replicas do not march in step. */
final class Pauses {
    private final Duration first;
    private final Duration longest;
    private Duration upcoming;

    Pauses(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.upcoming = first;
    }

    Duration next() {
        var whole = upcoming.toMillis();
        var doubled = upcoming.multipliedBy(2);
        upcoming = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis(whole - ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }

    void reset() {
        upcoming = first;
    }

    Duration longest() {
        return longest;
    }
}
