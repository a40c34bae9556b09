package dev.tocsin.notification.duty;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of duties. */
class DutyListParameters {

    @QueryParam("incident_id")
    @Nullable
    UUID incident;

    @QueryParam("state")
    List<String> states = List.of();

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("force")
    @Parameter(description = "binding, contractual, conditional or recommended; repeated or with commas")
    List<String> forces = List.of();

    @QueryParam("decision")
    @Parameter(description = "proposed: only those on which a proposed decision waits for a second person")
    @Nullable
    String decision;

    @QueryParam("updated_since")
    @Nullable
    String updatedSince;

    @QueryParam("order")
    @Nullable
    String order;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    @Nullable
    Instant updatedSinceInstant() {
        if (updatedSince == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(updatedSince).toInstant();
        } catch (DateTimeException _) {
            throw new Problem(CommonProblem.REQUEST_INVALID, "The list cannot be narrowed so")
                    .withErrors(List.of(new Fault("?updated_since", "an instant with its offset")));
        }
    }
}
