package dev.tocsin.playbook.library;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Drafts over HTTP. */
@Path("/api/v1/playbooks/drafts")
@RunOnVirtualThread
class DraftsResource {
    private final DraftDesk desk;
    private final Actors actors;

    DraftsResource(DraftDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, AUDITOR, ADMIN})
    @Operation(operationId = "listPlaybookDrafts", summary = "Drafts that are not published, the oldest first")
    public Page<DraftView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        Cursor after = Cursor.decoded(cursor, 1);
        return desk.page(after == null ? null : after.uuid(0), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, AUDITOR, ADMIN})
    @Operation(operationId = "getPlaybookDraft", summary = "One draft with every finding about it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response get(@PathParam("id") UUID id) {
        DraftView view = desk.view(id);
        return ETag.ok(view, view.version());
    }

    @POST
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, PlaybooksResource.CACAO})
    @RolesAllowed({COMMANDER, ADMIN})
    @Operation(
            operationId = "addPlaybookDraft",
            summary = "Keep a document whatever is wrong with it; one of CACAO v1.x is upgraded and kept beside")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response add(@NotBlank String document) {
        DraftView view = desk.add(document, actors.current().id());
        return Response.created(URI.create("/api/v1/playbooks/drafts/" + view.draftId()))
                .header("ETag", ETag.of(view.version()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, PlaybooksResource.CACAO})
    @RolesAllowed({COMMANDER, ADMIN})
    @Operation(operationId = "changePlaybookDraft", summary = "Put another document in its place")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotBlank String document) {
        DraftView view = desk.change(id, document, ifMatch, actors.current().id());
        return ETag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed({COMMANDER, ADMIN})
    @Operation(
            operationId = "publishPlaybookDraft",
            summary = "Make it a version of the library, which never changes; refused as long as there is an error")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    public Response publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        PlaybookView view = desk.publish(id, ifMatch, actors.current().id());
        return Response.created(URI.create("/api/v1/playbooks/" + view.playbookId()))
                .header("ETag", ETag.of(view.version()))
                .entity(view)
                .build();
    }
}
