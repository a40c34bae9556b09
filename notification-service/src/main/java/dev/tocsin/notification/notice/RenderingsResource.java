package dev.tocsin.notification.notice;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.notification.render.Rendering;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The bytes of notices over HTTP, as a file to be kept, never as a page of this origin. */
@Path("/api/v1/notices/{id}/renderings/{kind}")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class RenderingsResource {

    private final NoticeFiling filing;

    RenderingsResource(NoticeFiling filing) {
        this.filing = filing;
    }

    @GET
    @Operation(
            operationId = "getNoticeRendering",
            summary = "A notice as pdf, html, json or txt; frozen once it is approved")
    public Response get(UUID id, String kind) {
        var bytes = filing.rendering(id, kind);
        return Response.ok(bytes, Rendering.of(kind).orElseThrow().mediaType())
                .header("Content-Disposition", "attachment; filename=\"notice-" + id + "." + kind + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
