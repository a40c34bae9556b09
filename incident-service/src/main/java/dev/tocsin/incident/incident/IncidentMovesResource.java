package dev.tocsin.incident.incident;

import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.ETag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** The moves of an incident over HTTP; one that is not lawful from where it stands is refused with 409. */
@Path("/api/v1/incidents/{id}")
@RunOnVirtualThread
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
@APIResponse(responseCode = "409", description = "Not lawful from the stage where the incident stands")
@APIResponse(responseCode = "412", description = "The incident has changed since it was read")
class IncidentMovesResource {
    private final Casebook casebook;
    private final Actors actors;

    IncidentMovesResource(Casebook casebook, Actors actors) {
        this.casebook = casebook;
        this.actors = actors;
    }

    @POST
    @Path("/assessment")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER})
    @Operation(operationId = "assessIncident", summary = "State what the first assessment found")
    public Response assess(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid MoveIncident command) {
        return move(id, Move.ASSESS, ifMatch, command);
    }

    @POST
    @Path("/containment")
    @RolesAllowed(COMMANDER)
    @Operation(operationId = "containIncident", summary = "State that the breach no longer spreads")
    public Response contain(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid MoveIncident command) {
        return move(id, Move.CONTAIN, ifMatch, command);
    }

    @POST
    @Path("/recovery")
    @RolesAllowed(COMMANDER)
    @Operation(operationId = "recoverIncident", summary = "State that normal work has resumed")
    public Response recover(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid MoveIncident command) {
        return move(id, Move.RECOVER, ifMatch, command);
    }

    @POST
    @Path("/closure")
    @RolesAllowed(COMMANDER)
    @Operation(operationId = "closeIncident", summary = "Close the incident, with how it ended")
    public Response close(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid MoveIncident command) {
        return move(id, Move.CLOSE, ifMatch, command);
    }

    @POST
    @Path("/reopening")
    @RolesAllowed(COMMANDER)
    @Operation(operationId = "reopenIncident", summary = "Open a closed incident again, with the reason")
    public Response reopen(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid MoveIncident command) {
        return move(id, Move.REOPEN, ifMatch, command);
    }

    @POST
    @Path("/severity")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER})
    @Operation(operationId = "rateIncident", summary = "Set the severity, with the reason")
    public Response rate(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid RateIncident command) {
        var incident = casebook.rate(id, command, ifMatch, actors.current());
        return ETag.ok(incident, incident.version());
    }

    private Response move(UUID id, Move move, @Nullable String ifMatch, MoveIncident command) {
        var incident = casebook.move(id, move, new MoveCommand(command.summary(), ifMatch, actors.current()));
        return ETag.ok(incident, incident.version());
    }
}
