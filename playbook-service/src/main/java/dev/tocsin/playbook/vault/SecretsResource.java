package dev.tocsin.playbook.vault;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Secrets over HTTP: in, and never out. */
@Path("/api/v1/secrets")
@RunOnVirtualThread
class SecretsResource {
    private final Vault vault;
    private final Actors actors;

    SecretsResource(Vault vault, Actors actors) {
        this.vault = vault;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(operationId = "listSecrets", summary = "Which secrets there are; their values never leave the service")
    public Page<SecretView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        Cursor after = Cursor.decoded(cursor, 1);
        return vault.page(after == null ? null : after.uuid(0), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(operationId = "getSecret", summary = "What is known of one secret, without its value")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SecretView.class)))
    public Response get(@PathParam("id") UUID id) {
        SecretView view = vault.view(id);
        return ETag.ok(view, view.version());
    }

    @POST
    @Idempotent
    @RolesAllowed(ADMIN)
    @Operation(operationId = "addSecret", summary = "Keep a secret of a system that playbooks act on")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SecretView.class)))
    public Response add(@NotNull @Valid AddSecret command) {
        SecretView view = vault.add(command, actors.current().id());
        return Response.created(URI.create("/api/v1/secrets/" + view.secretId()))
                .header("ETag", ETag.of(view.version()))
                .entity(view)
                .build();
    }

    @POST
    @Path("/{id}/rotation")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "rotateSecret", summary = "Put another value in its place; the old one is gone")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SecretView.class)))
    public Response rotate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RotateSecret command) {
        SecretView view = vault.rotate(id, ifMatch, command, actors.current().id());
        return ETag.ok(view, view.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "removeSecret", summary = "Forget a secret")
    @APIResponse(responseCode = "204")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        vault.remove(id, ifMatch, actors.current().id());
    }
}
