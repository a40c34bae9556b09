package dev.tocsin.playbook.library;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Bundles of playbooks over HTTP. */
@Path("/api/v1/playbooks/bundles")
@RunOnVirtualThread
class BundlesResource {
    static final String ZIP = "application/zip";

    private final BundleDesk desk;
    private final Actors actors;

    BundlesResource(BundleDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @POST
    @Path("/export")
    @Produces(ZIP)
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, ADMIN})
    @Operation(
            operationId = "exportPlaybooks",
            summary =
                    "Playbooks as a zip with manifest, digests and detached signatures; TLP:RED never leaves, TLP:AMBER only"
                            + " to a named recipient")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@NotNull @Valid ExportPlaybooks command) {
        return Response.ok(desk.export(command, actors.current()), ZIP)
                .header("Content-Disposition", "attachment; filename=\"playbooks.zip\"")
                .build();
    }

    @GET
    @Path("/exports")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Operation(operationId = "listPlaybookExports", summary = "Bundles that left, the latest first")
    public Page<ExportView> exports(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        Cursor before = Cursor.decoded(cursor, 1);
        return desk.page(before == null ? null : before.uuid(0), Limit.of(limit));
    }

    @POST
    @Path("/import")
    @Consumes(ZIP)
    @RolesAllowed({COMMANDER, ADMIN})
    @Operation(
            operationId = "importPlaybooks",
            summary =
                    "Take in a bundle as a whole; the same again changes nothing. Faults are named by their place in the manifest")
    @RequestBody(content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public ImportView take(byte[] zip) {
        return desk.take(zip, actors.current());
    }
}
