package dev.tocsin.playbook.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of runs, and how patiently commands are repeated. */
@ConfigMapping(prefix = "tocsin.runs")
public interface RunConfig {
    /** Most rounds of a loop. */
    @WithDefault("1000")
    int rounds();

    /** How long a step may take that sets no time of its own and asks no person. */
    @WithDefault("1h")
    Duration actionTimeout();

    /** How many playbooks may run inside each other by calls. */
    @WithDefault("5")
    int callDepth();

    /** Most tries of one command. */
    @WithDefault("8")
    int tries();

    /** Pause after the first failed try; each pause doubles the one before. */
    @WithDefault("2s")
    Duration firstPause();

    /** No pause is longer. */
    @WithDefault("2m")
    Duration longestPause();
}
