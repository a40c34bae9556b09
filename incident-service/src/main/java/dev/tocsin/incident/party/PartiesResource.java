package dev.tocsin.incident.party;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The register over HTTP. */
@Path("/api/v1/parties")
@RunOnVirtualThread
class PartiesResource {
    private final Register register;

    PartiesResource(Register register) {
        this.register = register;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listParties", summary = "Parties of the register, least recently changed first")
    public Page<PartyView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("updated_since") @Nullable Instant updatedSince) {
        return register.parties(Cursor.decoded(cursor, 2), updatedSince, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "getParty", summary = "One party")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response get(UUID id) {
        var party = register.party(id);
        return ETag.ok(party, party.version());
    }

    @POST
    @Idempotent
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL, ADMIN})
    @Operation(operationId = "registerParty", summary = "Put a party into the register")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response register(@Valid RegisterParty command) {
        var party = register.register(command);
        return Response.created(URI.create("/api/v1/parties/" + party.partyId()))
                .header("ETag", ETag.of(party.version()))
                .entity(party)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL, ADMIN})
    @Operation(operationId = "changeParty", summary = "Replace what the register says of a party")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid RegisterParty command) {
        var party = register.change(id, command, ifMatch);
        return ETag.ok(party, party.version());
    }
}
