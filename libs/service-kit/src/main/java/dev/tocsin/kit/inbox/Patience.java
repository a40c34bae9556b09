package dev.tocsin.kit.inbox;

import dev.tocsin.kit.time.Pauses;
import dev.tocsin.kit.transaction.Hope;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Repeats what failed through no fault of the message. The record waits at its place meanwhile, so that order is kept and no record goes to the
 * dead-letter topic because the database was away.
 */
public final class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final int TRIES_AMONG_OTHERS = 8;
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final String consumer;
    private final Pauses pauses = new Pauses(FIRST, LONGEST);
    private int triesAmongOthers;

    private Patience(String consumer) {
        this.consumer = consumer;
    }

    /** Makes the attempt until it passes, for as long as the database is away; any other failure of the attempt comes out of here. */
    public static void with(String consumer, Runnable attempt) {
        var patience = new Patience(consumer);
        while (!patience.passes(attempt)) {
            patience.pause();
        }
    }

    private boolean passes(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (RuntimeException e) {
            if (!hopes(Hope.of(e))) {
                throw e;
            }
            LOG.warnf("event waits consumer=%s because=%s", consumer, e.toString());
            return false;
        }
    }

    private boolean hopes(Hope hope) {
        return switch (hope) {
            case NONE -> false;
            case SOON -> ++triesAmongOthers < TRIES_AMONG_OTHERS;
            case LATER -> true;
        };
    }

    private void pause() {
        try {
            Thread.sleep(pauses.next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while an event waited", e);
        }
    }
}
