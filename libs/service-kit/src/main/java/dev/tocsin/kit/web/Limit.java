package dev.tocsin.kit.web;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many rows a page may have. */
public final class Limit {
    /** Rows of a page if the client does not say. */
    public static final int DEFAULT = 50;

    /** Most rows of a page. */
    public static final int MOST = 200;

    private Limit() {}

    /** The rows that a client asked for, or the default; a 400 problem outside of 1 to {@value #MOST}. */
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw new Problem(CommonProblem.REQUEST_INVALID, "The limit is out of range")
                    .withErrors(List.of(new Fault("?limit", "between 1 and " + MOST)));
        }
        return asked;
    }
}
