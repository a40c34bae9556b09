package dev.tocsin.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the relay. */
@ConfigMapping(prefix = "tocsin.outbox")
interface OutboxConfig {
    /** False leaves the events where they are. */
    @WithDefault("true")
    boolean relay();

    /** How many events are read at once. */
    @WithDefault("100")
    int batch();

    /** Pause between looks at the table when no append in this process wakes the relay. */
    @WithDefault("250ms")
    Duration poll();

    /** How soon another replica tries to become the relay. */
    @WithDefault("1s")
    Duration candidacy();

    /** First pause after a failure; it doubles, with jitter, up to {@link #longestPause()}. */
    @WithDefault("200ms")
    Duration firstPause();

    /** Longest pause after failures. */
    @WithDefault("15s")
    Duration longestPause();

    /** How long the producer tries to send one event before it counts as failed. */
    @WithDefault("20s")
    Duration sendTimeout();

    /** An event that waits longer than this makes the health check fail. */
    @WithDefault("1m")
    Duration alarmingAge();
}
