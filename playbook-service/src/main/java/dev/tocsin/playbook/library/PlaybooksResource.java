package dev.tocsin.playbook.library;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The library over HTTP. */
@Path("/api/v1/playbooks")
@RunOnVirtualThread
class PlaybooksResource {
    static final String CACAO = "application/cacao+json";

    private final Library library;
    private final VersionDesk versions;
    private final Actors actors;

    PlaybooksResource(Library library, VersionDesk versions, Actors actors) {
        this.library = library;
        this.versions = versions;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listPlaybooks", summary = "Playbooks in their latest versions, by name")
    public Page<PlaybookView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return library.page(Cursor.decoded(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "getPlaybook", summary = "One playbook, with its document; version picks an earlier one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    public Response get(@PathParam("id") String id, @QueryParam("version") @Nullable Integer version) {
        var view = library.view(id, version);
        return ETag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/document")
    @Produces(CACAO)
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "exportPlaybook", summary = "The document of one version, exactly as it was received")
    public String export(@PathParam("id") String id, @QueryParam("version") @Nullable Integer version) {
        return library.document(id, version);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listPlaybookVersions", summary = "Every version of a playbook, the latest first")
    public List<PlaybookDiffView.Version> versions(@PathParam("id") String id) {
        return versions.versions(id);
    }

    @GET
    @Path("/{id}/diff")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(
            operationId = "diffPlaybook",
            summary =
                    "What differs between two versions, object by object; without from and to, the latest and the one before")
    public PlaybookDiffView diff(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("to") @Nullable Integer to) {
        return versions.diff(id, from, to);
    }

    @POST
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, CACAO})
    @RolesAllowed({COMMANDER, ADMIN})
    @Operation(
            operationId = "addPlaybook",
            summary = "Add a CACAO v2.0 playbook, or a version of one; every fault is named by its JSON pointer")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    public Response add(@NotBlank String document) {
        var view = library.add(
                new NewPlaybook(document, NewPlaybook.ADDED, actors.current().id()));
        return Response.created(URI.create("/api/v1/playbooks/" + view.playbookId()))
                .header("ETag", ETag.of(view.version()))
                .entity(view)
                .build();
    }
}
