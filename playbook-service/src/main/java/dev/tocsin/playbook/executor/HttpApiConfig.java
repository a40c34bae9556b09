package dev.tocsin.playbook.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient executors that speak HTTP are with one request. */
@ConfigMapping(prefix = "tocsin.http-api")
interface HttpApiConfig {
    /** Until a connection stands. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Until the answer is there. */
    @WithDefault("20s")
    Duration answerTimeout();
}
