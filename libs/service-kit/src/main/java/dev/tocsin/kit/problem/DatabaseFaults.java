package dev.tocsin.kit.problem;

import dev.tocsin.kit.transaction.Hope;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Finds the problem that a failure of the database stands for, however deeply the transaction's interceptors have wrapped it. */
@Singleton
class DatabaseFaults {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    // Text with a zero byte, and numbers or times that no column can hold: nothing of ours writes them.
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22003", "22008");
    private static final int DEPTH = 12;

    private final Map<String, ProblemType> byConstraint = new HashMap<>();

    DatabaseFaults(@All List<ConstraintProblems> problems) {
        problems.forEach(problem -> byConstraint.putAll(problem.byConstraint()));
    }

    Optional<Problem> problemOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEPTH; depth++) {
            var problem = direct(cause);
            if (problem != null) {
                return Optional.of(problem);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private @Nullable Problem direct(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case OptimisticLockException _ -> new Problem(CommonProblem.CHANGED_MEANWHILE, "Read it again and repeat");
            case PSQLException broken -> constraint(broken);
            case SQLException broken -> away(broken);
            default -> null;
        };
    }

    private @Nullable Problem constraint(PSQLException broken) {
        var message = broken.getServerErrorMessage();
        var name = message == null ? null : message.getConstraint();
        var own = name == null ? null : byConstraint.get(name);
        if (own != null) {
            return new Problem(own, own.title());
        }
        var state = String.valueOf(broken.getSQLState());
        if (UNSTORABLE.contains(state)) {
            return new Problem(CommonProblem.REQUEST_INVALID, "It holds a value that cannot be stored");
        }
        return switch (state) {
            case UNIQUE_VIOLATION -> new Problem(CommonProblem.CONFLICT, "There is one already (" + name + ")");
            case FOREIGN_KEY_VIOLATION ->
                new Problem(
                        CommonProblem.CONFLICT,
                        "It refers to something that is not there, or is referred to (" + name + ")");
            case SERIALIZATION_FAILURE, DEADLOCK -> new Problem(CommonProblem.CHANGED_MEANWHILE, "Repeat the request");
            default -> away(broken);
        };
    }

    private static @Nullable Problem away(SQLException broken) {
        return Hope.of(broken) == Hope.LATER
                ? new Problem(CommonProblem.BUSY, "The database is away or has no connection free")
                : null;
    }
}
