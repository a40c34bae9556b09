package dev.tocsin.incident.problem;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.ETag;
import dev.tocsin.kit.web.Idempotent;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The rules that decide about new problems, over HTTP. A rule is never deleted, only switched off. */
@Path("/api/v1/intake-rules")
@RunOnVirtualThread
class IntakeRulesResource {
    private final IntakeRules rules;
    private final Actors actors;

    IntakeRulesResource(IntakeRules rules, Actors actors) {
        this.rules = rules;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, AUDITOR, ADMIN})
    @Operation(operationId = "listIntakeRules", summary = "All rules, in the order in which they are asked")
    public Page<RuleView> list() {
        return new Page<>(rules.all(), null);
    }

    @POST
    @Idempotent
    @RolesAllowed({COMMANDER, ADMIN})
    @Operation(operationId = "writeIntakeRule", summary = "Add a rule")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "409", description = "Another rule has this name")
    public Response write(@Valid WriteRule command) {
        var rule = rules.write(command, actors.current().id());
        return Response.created(URI.create("/api/v1/intake-rules/" + rule.ruleId()))
                .header("ETag", ETag.of(rule.version()))
                .entity(rule)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({COMMANDER, ADMIN})
    @Operation(operationId = "changeIntakeRule", summary = "Replace a rule, or switch it off")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Response change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid WriteRule command) {
        var rule = rules.change(id, command, ifMatch, actors.current().id());
        return ETag.ok(rule, rule.version());
    }
}
