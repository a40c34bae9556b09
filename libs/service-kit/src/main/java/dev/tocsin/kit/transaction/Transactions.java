package dev.tocsin.kit.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The caller's transaction. */
@Singleton
public class Transactions {
    private final TransactionSynchronizationRegistry registry;

    Transactions(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /**
     * Runs the action in a transaction of its own, whether or not the caller has one; any exception rolls it back.
     *
     * @throws io.quarkus.narayana.jta.QuarkusTransactionException if it cannot be begun or committed
     */
    public void runNew(Runnable action) {
        QuarkusTransaction.requiringNew().run(action);
    }

    /** Throws {@link IllegalStateException} with the reason unless a transaction is active. */
    public void require(String reason) {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(reason);
        }
    }

    /** Runs the action once after the active transaction has committed, however often it is asked for under the same name. */
    public void afterCommit(String name, Runnable action) {
        if (registry.getResource(name) == null) {
            registry.putResource(name, name);
            registry.registerInterposedSynchronization(new AfterCommit(action));
        }
    }

    private record AfterCommit(Runnable action) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to do: what matters is written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }
}
