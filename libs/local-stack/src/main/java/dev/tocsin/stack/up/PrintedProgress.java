package dev.tocsin.stack.up;

import dev.tocsin.stack.service.Progress;
import java.time.Duration;
import java.util.Locale;

/** Prints a line for each part that became ready. */
final class PrintedProgress implements Progress {
    private final long began = System.nanoTime();

    @Override
    public void ready(String part, Duration after) {
        say(String.format(Locale.ROOT, "  %-22s ready %6.1f s", part, after.toMillis() / 1000.0));
    }

    void ready(String part) {
        ready(part, elapsed());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void say(String text) {
        System.out.println(text);
    }
}
