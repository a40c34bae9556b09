package dev.tocsin.incident.incident;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Incidents over HTTP. */
@Path("/api/v1/incidents")
@RunOnVirtualThread
class IncidentsResource {
    private final Casebook casebook;
    private final Clients clients;
    private final IncidentBoard board;
    private final Actors actors;

    IncidentsResource(Casebook casebook, Clients clients, IncidentBoard board, Actors actors) {
        this.casebook = casebook;
        this.clients = clients;
        this.board = board;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(
            operationId = "listIncidents",
            summary = "Incidents, newest first; with updated_since, in order of change")
    public Page<IncidentView> list(@BeanParam IncidentFilter filter) {
        return board.page(filter);
    }

    @POST
    @Idempotent
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER})
    @Operation(
            operationId = "declareIncident",
            summary = "Declare an incident; several clients make a parent with one incident for each")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(responseCode = "400", description = "A fault in the request, or a client that is not in the register")
    public Response declare(@Valid DeclareIncident command) {
        return created(casebook.declare(command, actors.current()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "getIncident", summary = "One incident")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response get(UUID id) {
        var incident = board.incident(id);
        return ETag.ok(incident, incident.version());
    }

    @POST
    @Path("/{id}/clients")
    @Idempotent
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER})
    @Operation(
            operationId = "addClient",
            summary = "Say that a client's data is concerned; gives the incident that is the client's")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response addClient(UUID id, @Valid AddClient command) {
        return created(clients.add(id, command.clientPartyId(), actors.current()));
    }

    private static Response created(IncidentView incident) {
        return Response.created(URI.create("/api/v1/incidents/" + incident.incidentId()))
                .header("ETag", ETag.of(incident.version()))
                .entity(incident)
                .build();
    }
}
