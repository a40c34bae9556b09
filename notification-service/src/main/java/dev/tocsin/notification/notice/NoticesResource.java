package dev.tocsin.notification.notice;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Notices over HTTP. */
@Path("/api/v1/notices")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class NoticesResource {

    private final NoticeDesk desk;
    private final NoticeFiling filing;
    private final Actors actors;

    NoticesResource(NoticeDesk desk, NoticeFiling filing, Actors actors) {
        this.desk = desk;
        this.filing = filing;
        this.actors = actors;
    }

    @GET
    @Operation(operationId = "listNotices", summary = "Notices of one incident or of all, as they were drafted")
    public Page<NoticeView> list(
            @QueryParam("incident_id") @Nullable UUID incident,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return desk.list(new Notices.Filter(incident, state(state), Cursor.decoded(cursor, 2)), Limit.of(limit));
    }

    @POST
    @Idempotent
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS})
    @Operation(operationId = "draftNotice", summary = "Draft the notice that meets a duty, from the facts of now")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response draft(@Valid DraftNotice command) {
        var notice = desk.draft(command, actors.current());
        return Response.created(URI.create("/api/v1/notices/" + notice.noticeId()))
                .entity(notice)
                .header(HttpHeaders.ETAG, ETag.of(notice.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getNotice",
            summary =
                    "One notice: its fields and the facts behind them, what is missing, what changed since the last filing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response get(UUID id) {
        return ok(desk.get(id));
    }

    @PUT
    @Path("/{id}/answers")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS})
    @Operation(operationId = "answerNotice", summary = "Answer what no fact says, or say it in other words")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response answer(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid AnswerNotice command) {
        return ok(desk.answer(id, command, ifMatch, actors.current()));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS})
    @Operation(
            operationId = "submitNotice",
            summary = "Submit a complete notice for approval; its words stand still from now on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response submit(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(desk.submit(id, ifMatch, actors.current()));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed({COMMANDER, COUNSEL})
    @Operation(
            operationId = "approveNotice",
            summary = "Approve a notice that somebody else wrote, which freezes its bytes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response approve(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(filing.approve(id, ifMatch, actors.current()));
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed({COMMANDER, COUNSEL})
    @Operation(operationId = "rejectNotice", summary = "Send a notice back to its writers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response reject(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @Nullable Because why) {
        return ok(desk.reject(id, why == null ? new Because(null) : why, ifMatch, actors.current()));
    }

    @POST
    @Path("/{id}/dispatch")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL})
    @Operation(
            operationId = "dispatchNotice",
            summary =
                    "Send an approved notice; asking again while it is on its way changes nothing. Refused while others must"
                            + " be told first, unless the law leaves that to a person, who gives a reason")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response dispatch(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @Nullable DispatchNotice command) {
        var reason = command == null ? null : command.outOfTurnReason();
        return ok(filing.dispatch(id, reason, ifMatch, actors.current()));
    }

    private static Response ok(NoticeView notice) {
        return ETag.ok(notice, notice.version());
    }

    private static @Nullable NoticeState state(@Nullable String word) {
        return word == null
                ? null
                : NoticeState.of(word)
                        .orElseThrow(() -> new Problem(CommonProblem.REQUEST_INVALID, "No state of a notice: " + word));
    }
}
