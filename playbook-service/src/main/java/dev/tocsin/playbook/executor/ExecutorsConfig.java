package dev.tocsin.playbook.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every executor is bound by. */
@ConfigMapping(prefix = "tocsin.executors")
interface ExecutorsConfig {
    /** Longest try of one command. */
    @WithDefault("1m")
    Duration timeLimit();

    /** Most bytes that are read of what comes back. */
    @WithDefault("1048576")
    int sizeLimit();

    /** Internal networks that commands may go to beside the addresses of targets. */
    Optional<List<String>> internalNetworks();
}
