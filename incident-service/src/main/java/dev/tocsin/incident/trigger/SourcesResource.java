package dev.tocsin.incident.trigger;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.ETag;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who may send triggers, over HTTP. Answers with a secret are not replayed, so these requests take no Idempotency-Key; the slug makes them safe. */
@Path("/api/v1/sources")
@RunOnVirtualThread
class SourcesResource {
    private final SourceRegister register;
    private final Actors actors;

    SourcesResource(SourceRegister register, Actors actors) {
        this.register = register;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, AUDITOR, ADMIN})
    @Operation(operationId = "listSources", summary = "The monitors that may send")
    public Page<SourceView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return register.page(Cursor.decoded(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{slug}")
    @RolesAllowed({COMMANDER, RESPONDER, AUDITOR, ADMIN})
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView get(String slug) {
        return register.source(slug);
    }

    @POST
    @RolesAllowed(ADMIN)
    @Operation(operationId = "registerSource", summary = "Let a monitor send; its secret is shown in this answer only")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(responseCode = "409", description = "Another source has this slug")
    public Response register(@Valid RegisterSource command) {
        var source = register.register(command, actors.current().id());
        return Response.created(URI.create("/api/v1/sources/" + source.slug()))
                .header("ETag", ETag.of(source.version()))
                .entity(source)
                .build();
    }

    @POST
    @Path("/{slug}/secrets")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "renewSourceSecret", summary = "Make a new secret; the two before it stay valid")
    public SourceView renew(String slug) {
        return register.renewSecret(slug);
    }

    @POST
    @Path("/{slug}/retirement")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "retireSource", summary = "Take no more messages from a source")
    public SourceView retire(String slug) {
        return register.retire(slug);
    }
}
