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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Contracts between parties over HTTP. */
@Path("/api/v1/contracts")
@RunOnVirtualThread
class ContractsResource {
    private final Register register;

    ContractsResource(Register register) {
        this.register = register;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listContracts", summary = "Contracts, all or those of one party")
    public Page<ContractView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("party_id") @Nullable UUID party) {
        return register.contracts(Cursor.decoded(cursor, 2), party, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "getContract", summary = "One contract")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response get(UUID id) {
        var contract = register.contract(id);
        return ETag.ok(contract, contract.version());
    }

    @POST
    @Idempotent
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL, ADMIN})
    @Operation(
            operationId = "registerContract",
            summary = "Put a contract and its breach-notice terms into the register")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response register(@Valid RegisterContract command) {
        var contract = register.register(command);
        return Response.created(URI.create("/api/v1/contracts/" + contract.contractId()))
                .header("ETag", ETag.of(contract.version()))
                .entity(contract)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({COMMANDER, PRIVACY_OFFICER, COUNSEL, ADMIN})
    @Operation(operationId = "changeContract", summary = "Replace what the register says of a contract")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response change(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid RegisterContract command) {
        var contract = register.change(id, command, ifMatch);
        return ETag.ok(contract, contract.version());
    }
}
