package dev.tocsin.kit.problem;

import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A problem that says no more than its HTTP status. */
record StatusProblem(int status, String title) implements ProblemType {
    static StatusProblem of(Response.StatusType status) {
        return new StatusProblem(status.getStatusCode(), status.getReasonPhrase());
    }

    @Override
    public String slug() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
