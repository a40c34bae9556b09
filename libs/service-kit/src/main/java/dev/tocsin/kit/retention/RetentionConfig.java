package dev.tocsin.kit.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long notes are kept that only guard against repetition. */
@ConfigMapping(prefix = "tocsin.retention")
interface RetentionConfig {
    /** Ids of events that were applied; longer than any topic keeps its records. */
    @WithDefault("45d")
    Duration inbox();

    /** Answers given to idempotency keys; longer than any client repeats a request. */
    @WithDefault("7d")
    Duration idempotency();

    /** How often the old ones are removed. */
    @WithDefault("1h")
    Duration every();
}
