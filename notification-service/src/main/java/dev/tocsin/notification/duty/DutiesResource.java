package dev.tocsin.notification.duty;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Duties over HTTP. */
@Path("/api/v1/duties")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class DutiesResource {

    private final DutyDesk desk;
    private final DutyDecisions decisions;
    private final Actors actors;

    DutiesResource(DutyDesk desk, DutyDecisions decisions, Actors actors) {
        this.desk = desk;
        this.decisions = decisions;
        this.actors = actors;
    }

    @GET
    @Operation(
            operationId = "listDuties",
            summary = "Duties of one incident or of all, by due instant or as they arose")
    public Page<DutyView> list(@BeanParam DutyListParameters asked) {
        var filter = new DutyQuery.Filter(
                asked.incident,
                DutyQuery.states(asked.states),
                DutyQuery.forces(asked.forces),
                asked.kind,
                DutyQuery.isProposed(asked.decision),
                asked.updatedSinceInstant());
        return desk.list(new DutyQuery(
                filter, DutyQuery.byDue(asked.order), Cursor.decoded(asked.cursor, 2), Limit.of(asked.limit)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDuty", summary = "One duty with its explanation on the facts of now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response get(UUID id) {
        return ok(desk.get(id, actors.current()));
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "getDutyHistory", summary = "Each change of a duty, oldest first, and why")
    public Page<MoveView> history(UUID id) {
        return desk.history(id);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL})
    @Operation(
            operationId = "decideDuty",
            summary = "Decide that a duty is owed or not, over what the engine says; by policy it waits as a proposal")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response decide(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid DecideDuty command) {
        return ok(decisions.decide(id, command, ifMatch, actors.current()));
    }

    @POST
    @Path("/{id}/decision/confirmation")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL})
    @Operation(
            operationId = "confirmDecision",
            summary = "Confirm the decision that somebody else has proposed; it takes effect now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response confirm(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(decisions.confirm(id, ifMatch, actors.current()));
    }

    @POST
    @Path("/{id}/decision/refusal")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL})
    @Operation(operationId = "refuseDecision", summary = "Refuse the decision that somebody else has proposed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response refuse(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid RefuseDecision command) {
        return ok(decisions.refuse(id, command, ifMatch, actors.current()));
    }

    @POST
    @Path("/{id}/decision/withdrawal")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL})
    @Operation(operationId = "withdrawDecision", summary = "Withdraw the decision that one has proposed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response withdraw(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(decisions.withdraw(id, ifMatch, actors.current()));
    }

    private static Response ok(DutyView duty) {
        return ETag.ok(duty, duty.version());
    }
}
