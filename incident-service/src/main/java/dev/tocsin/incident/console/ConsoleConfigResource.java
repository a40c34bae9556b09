package dev.tocsin.incident.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tells the console where the services and the sign-in stand. Open to all, since it is read before anybody has signed in. */
@Path("/console-config.json")
class ConsoleConfigResource {
    private final View view;

    ConsoleConfigResource(
            ConsoleConfig config, @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm) {
        this.view = new View(
                config.incidentApi().orElse(""),
                config.playbookApi().orElse(""),
                config.notificationApi().orElse(""),
                config.oidcAuthority().or(() -> realm).orElse(""),
                config.oidcClientId());
    }

    /** Base addresses; an empty one is the console's own origin. */
    record View(
            String incidentApi,
            String playbookApi,
            String notificationApi,
            String oidcAuthority,
            String oidcClientId) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getConsoleConfig", summary = "Where the services and the sign-in stand")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response get() {
        return Response.ok(view).header("Cache-Control", "no-cache").build();
    }
}
