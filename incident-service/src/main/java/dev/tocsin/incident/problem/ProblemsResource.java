package dev.tocsin.incident.problem;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Problems over HTTP. */
@Path("/api/v1/problems")
@RunOnVirtualThread
class ProblemsResource {
    private final ProblemDecisions decisions;
    private final Actors actors;

    ProblemsResource(ProblemDecisions decisions, Actors actors) {
        this.decisions = decisions;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Operation(operationId = "listProblems", summary = "Problems, last seen first")
    public Page<ProblemView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("source") @Nullable String source,
            @QueryParam("incident_id") @Nullable UUID incident,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var filter = new KnownProblems.Filter(state, source, incident);
        return decisions.page(filter, Cursor.decoded(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Operation(operationId = "getProblem", summary = "One problem")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProblemView.class)))
    public Response get(UUID id) {
        var problem = decisions.problem(id);
        return ETag.ok(problem, problem.version());
    }

    @POST
    @Path("/{id}/dismissal")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER})
    @Operation(operationId = "dismissProblem", summary = "Decide that it is no incident; it is counted on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(responseCode = "409", description = "It was dismissed before, or belongs to an incident")
    public Response dismiss(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid DismissProblem command) {
        var problem = decisions.dismiss(id, command, ifMatch, actors.current().id());
        return ETag.ok(problem, problem.version());
    }

    @POST
    @Path("/{id}/incident")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER})
    @Operation(
            operationId = "promoteProblem",
            summary = "Decide that it is an incident: a new one, or an open one that it joins")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(responseCode = "409", description = "It was dismissed before, or belongs to an incident")
    public Response promote(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid PromoteProblem command) {
        var problem = decisions.promote(id, command, ifMatch, actors.current().id());
        return ETag.ok(problem, problem.version());
    }
}
