package dev.tocsin.incident.trigger;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What monitors have sent, over HTTP. */
@Path("/api/v1/triggers")
@RunOnVirtualThread
class TriggersResource {
    private final TriggerDesk desk;

    TriggersResource(TriggerDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listTriggers",
            summary = "Messages of monitors, newest first, the refused ones among them")
    public Page<TriggerView> list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("state") @Nullable String state,
            @QueryParam("problem_id") @Nullable UUID problem,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var filter = new TriggerMessages.Filter(source, state, problem);
        return desk.page(filter, Cursor.decoded(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Operation(operationId = "getTrigger", summary = "One message")
    public TriggerView get(UUID id) {
        return desk.trigger(id);
    }

    @GET
    @Path("/{id}/body")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getTriggerBody",
            summary = "The message as it came, byte for byte; of an oversized one the beginning")
    @APIResponse(responseCode = "200", description = "Always as a download, since a stranger wrote it")
    public Response body(UUID id) {
        return Response.ok(desk.body(id))
                .header("Content-Disposition", "attachment; filename=\"trigger-" + id + ".bin\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
