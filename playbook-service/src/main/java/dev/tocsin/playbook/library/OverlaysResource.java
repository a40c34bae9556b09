package dev.tocsin.playbook.library;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.ETag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Overlays over HTTP. */
@Path("/api/v1/playbooks")
@RunOnVirtualThread
class OverlaysResource {
    private final OverlayDesk desk;
    private final Actors actors;

    OverlaysResource(OverlayDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @GET
    @Path("/{id}/overlays")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, AUDITOR, ADMIN})
    @Operation(
            operationId = "listPlaybookOverlays",
            summary = "Variants of a playbook for clients, with what each changes")
    public List<OverlayView> list(@PathParam("id") String id) {
        return desk.list(id);
    }

    @GET
    @Path("/{id}/overlays/{client}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, AUDITOR, ADMIN})
    @Operation(operationId = "getPlaybookOverlay", summary = "The variant of a playbook for one client")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OverlayView.class)))
    public Response get(@PathParam("id") String id, @PathParam("client") UUID client) {
        OverlayView view = desk.get(id, client);
        return ETag.ok(view, view.version());
    }

    @PUT
    @Path("/{id}/overlays/{client}")
    @RolesAllowed({COMMANDER, ADMIN})
    @Operation(
            operationId = "putPlaybookOverlay",
            summary = "Make or change the variant for one client: runs for its incidents take it in place of the base")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OverlayView.class)))
    public Response put(
            @PathParam("id") String id,
            @PathParam("client") UUID client,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PutOverlay command) {
        OverlayView view =
                desk.put(id, client, command, ifMatch, actors.current().id());
        return ETag.ok(view, view.version());
    }
}
