package dev.tocsin.kit.transaction;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whether it is of use to repeat a transaction that failed. */
public enum Hope {
    /** It would fail in the same way: a mistake in the message or in the program. */
    NONE,
    /** It met another transaction; repeated a few times it will pass or show that it never can. */
    SOON,
    /** The database is away; it passes when that is back, however long it takes. */
    LATER;

    private static final int DEPTH = 12;

    /** What a failure leaves to hope for, looking at its causes. */
    public static Hope of(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEPTH; depth++) {
            switch (cause) {
                case OptimisticLockException _ -> {
                    return SOON;
                }
                case SQLException broken -> {
                    return ofState(broken.getSQLState());
                }
                default -> cause = cause.getCause();
            }
        }
        return failure instanceof QuarkusTransactionException ? SOON : NONE;
    }

    // Classes of PostgreSQL's errors; the pool's own exceptions have no state.
    private static Hope ofState(@Nullable String state) {
        if (state == null) {
            return LATER;
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "53", "57", "58" -> LATER;
            case "40", "55", "23", "25" -> SOON;
            default -> NONE;
        };
    }
}
