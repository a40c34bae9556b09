package dev.tocsin.incident.timeline;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The timeline of an incident over HTTP. */
@Path("/api/v1/incidents/{id}/timeline")
@RunOnVirtualThread
class TimelineResource {
    private final Timeline timeline;
    private final Actors actors;

    TimelineResource(Timeline timeline, Actors actors) {
        this.timeline = timeline;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listTimeline", summary = "What happened, earliest first")
    public Page<TimelineEntryView> list(
            UUID id, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return timeline.page(id, Cursor.decoded(cursor, 2), Limit.of(limit));
    }

    @POST
    @Idempotent
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS})
    @Operation(operationId = "addTimelineNote", summary = "Write a note into the timeline")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TimelineEntryView.class)))
    @APIResponse(responseCode = "404", description = "No such incident")
    public Response add(UUID id, @Valid AddNote note) {
        var entry = timeline.note(id, note, actors.current().id());
        return Response.created(URI.create("/api/v1/incidents/" + id + "/timeline"))
                .entity(entry)
                .build();
    }
}
