package dev.tocsin.kit.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the workers. */
@ConfigMapping(prefix = "tocsin.work")
interface WorkConfig {
    /** False leaves the work where it is. */
    @WithDefault("true")
    boolean run();

    /** How much is done at once in one replica. */
    @WithDefault("8")
    int threads();

    /** Pause between looks at the table; work scheduled in this process and due at once does not wait for it. */
    @WithDefault("1s")
    Duration poll();

    /** Sign of life of the work under way; after four missed ones another replica takes it over. */
    @WithDefault("5s")
    Duration heartbeat();

    /** How long a stopping replica lets its work end. */
    @WithDefault("8s")
    Duration patience();
}
