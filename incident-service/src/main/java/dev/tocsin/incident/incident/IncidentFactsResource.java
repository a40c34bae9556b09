package dev.tocsin.incident.incident;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.incident.fact.FactView;
import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Page;
import dev.tocsin.kit.web.StrictJson;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What is known of an incident, over HTTP. */
@Path("/api/v1/incidents/{id}")
@RunOnVirtualThread
class IncidentFactsResource {
    private final IncidentFacts facts;
    private final Actors actors;

    IncidentFactsResource(IncidentFacts facts, Actors actors) {
        this.facts = facts;
        this.actors = actors;
    }

    @GET
    @Path("/facts")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listFacts", summary = "The current facts, the parent's among them")
    @APIResponse(responseCode = "200", description = "A page of facts; always the only one")
    public Response list(UUID id) {
        var current = facts.current(id);
        return ETag.ok(new Page<>(current.facts(), null), current.version());
    }

    @POST
    @Path("/facts")
    @Idempotent
    @CustomDeserialization(StrictJson.class)
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL})
    @Operation(
            operationId = "recordFacts",
            summary = "Record facts, all or none; another value for a fact needs the reason and supersedes it")
    @APIResponse(responseCode = "201", description = "The current facts")
    @APIResponse(responseCode = "400", description = "Each fault with its JSON pointer")
    @APIResponse(responseCode = "412", description = "The incident has changed since it was read")
    public Response record(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid RecordFacts command) {
        var current = facts.record(id, command, ifMatch, actors.current());
        return Response.created(URI.create("/api/v1/incidents/" + id + "/facts"))
                .entity(new Page<>(current, null))
                .build();
    }

    @GET
    @Path("/facts/history")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "listFactHistory", summary = "All that was recorded of a path, oldest first")
    public Page<FactView> history(UUID id, @QueryParam("path") @Nullable String path) {
        return new Page<>(facts.history(id, path), null);
    }

    @GET
    @Path("/fact-sheet")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "getFactSheet", summary = "The facts as rules of law read them; what is absent is unknown")
    public JsonNode sheet(UUID id) {
        return facts.sheet(id).sheet();
    }
}
