package dev.tocsin.playbook.run.machine;

import java.time.Duration;

/** The engine's own bounds: rounds of a loop, and how long a step without a timeout may take when no person is asked. */
public record Limits(int rounds, Duration action) {
    /** Bounds for tests and defaults. */
    public static final Limits STANDARD = new Limits(1_000, Duration.ofHours(1));
}
