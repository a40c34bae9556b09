package dev.tocsin.incident.trigger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the intake. */
@ConfigMapping(prefix = "tocsin.intake")
interface IntakeConfig {
    /** The largest body that is taken, in bytes; of larger ones the beginning is kept. */
    @WithDefault("1048576")
    int maxBody();
}
