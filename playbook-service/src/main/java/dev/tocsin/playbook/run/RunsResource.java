package dev.tocsin.playbook.run;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Runs over HTTP. */
@Path("/api/v1/runs")
@RunOnVirtualThread
class RunsResource {
    private final RunDesk desk;
    private final RunStarts starts;
    private final Actors actors;

    RunsResource(RunDesk desk, RunStarts starts, Actors actors) {
        this.desk = desk;
        this.starts = starts;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listRuns", summary = "Runs, the newest first")
    public Page<RunSummary> list(
            @QueryParam("incident_id") @Nullable UUID incidentId,
            @QueryParam("state") @Nullable String state,
            @QueryParam("updated_since") @Nullable Instant updatedSince,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Cursor before = Cursor.decoded(cursor, 1);
        var filter = new RunFilter(incidentId, state, updatedSince, before == null ? null : before.uuid(0));
        return desk.page(filter, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "getRun", summary = "One run as a graph of steps and the ways taken between them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response get(@PathParam("id") UUID id) {
        RunView view = desk.view(id);
        return ETag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/log")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listRunLog", summary = "Everything that happened to a run, in order: who did it, and why")
    public Page<RunLogView> log(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Cursor after = Cursor.decoded(cursor, 1);
        return desk.log(id, after == null ? 0 : after.number(0), Limit.of(limit));
    }

    @POST
    @Idempotent
    @RolesAllowed({COMMANDER, RESPONDER})
    @Operation(operationId = "startRun", summary = "Start a playbook for an incident")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response start(@NotNull @Valid StartRun command) {
        RunView view = starts.start(command, actors.current());
        return Response.created(URI.create("/api/v1/runs/" + view.runId()))
                .header("ETag", ETag.of(view.version()))
                .entity(view)
                .build();
    }
}
