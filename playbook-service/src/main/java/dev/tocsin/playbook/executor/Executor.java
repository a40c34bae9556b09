package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.util.Set;

/**
 * Carries out commands of some types on systems outside. Every CDI bean of this type is found by itself; of two that take the same type the one
 * with the higher {@code @Priority} is asked. How to write one: docs/executors.md.
 */
public interface Executor {
    /** The command types that it takes, as playbooks write them (CACAO v2.0 section 5.2): {@code ssh}. */
    Set<String> types();

    /**
     * What would be sent, and to what. Connects to nothing and shows no secret.
     *
     * @throws IllegalArgumentException if the command cannot be carried out, with the reason
     */
    Preview preview(ResolvedCommand command);

    /** Whether it changes nothing outside, so that it is carried out in drills too. */
    default boolean onlyReads(ResolvedCommand command) {
        return false;
    }

    /**
     * Does it once, within the bounds of the grant and outside of any transaction. Where the order says that an earlier try may have happened, it
     * is repeated only if twice has the effect of once.
     *
     * @throws TryAgain if it may succeed later
     * @throws IllegalArgumentException if it cannot be carried out as it stands, with the reason
     */
    Outcome execute(Order order, Grant grant);
}
