package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.cacao.ResolvedCommand;

/**
 * One command to be sent.
 *
 * @param key idempotency key, the same for all tries of one command of one run
 * @param isDry true if nothing may change outside: a drill, a test or a trial
 * @param mayHaveHappened true if an earlier try was begun and nobody knows how it ended
 */
public record Order(ResolvedCommand command, String key, boolean isDry, boolean mayHaveHappened) {}
