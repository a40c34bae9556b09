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
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Questions to people over HTTP. */
@Path("/api/v1/approvals")
@RunOnVirtualThread
class ApprovalsResource {
    private final ApprovalDesk desk;
    private final ApprovalLinks links;
    private final Actors actors;

    ApprovalsResource(ApprovalDesk desk, ApprovalLinks links, Actors actors) {
        this.desk = desk;
        this.links = links;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listApprovals", summary = "What people are asked to allow, the oldest first")
    public Page<ApprovalView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("incident_id") @Nullable UUID incidentId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Cursor after = Cursor.decoded(cursor, 1);
        return desk.page(state, incidentId, after == null ? null : after.uuid(0), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "getApproval", summary = "One question, with the commands that a yes sets free")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public Response get(@PathParam("id") UUID id) {
        ApprovalView view = desk.view(id);
        return ETag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, ADMIN})
    @Operation(
            operationId = "decideApproval",
            summary = "Say yes or no, in a role that the question is for; never to a run that one has started oneself")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DecideApproval command) {
        ApprovalView view = desk.decide(id, command, actors.current(), ifMatch);
        return ETag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/links")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, ADMIN})
    @Operation(
            operationId = "issueApprovalLink",
            summary =
                    "Make a signed link by which one person answers once, in a role that one has oneself; it is shown once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedLink.class)))
    public Response link(@PathParam("id") UUID id, @NotNull @Valid IssueLink command) {
        IssuedLink link = links.issue(id, command, actors.current());
        return Response.created(URI.create(link.path()))
                .entity(link)
                .header("Cache-Control", "no-store")
                .build();
    }
}
