package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One command to be carried out.
 *
 * @param key idempotency key, the same for all tries of one command of one run
 * @param isDry true if nothing may change outside: a drill, a test or a trial
 * @param mayHaveHappened true if an earlier try was begun and nobody knows how it ended
 * @param deadline when the step times out; null if it does not
 */
public record Order(
        ResolvedCommand command,
        String key,
        boolean isDry,
        boolean mayHaveHappened,
        @Nullable Instant deadline) {}
