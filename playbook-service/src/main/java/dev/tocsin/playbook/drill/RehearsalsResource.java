package dev.tocsin.playbook.drill;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Rehearsals of playbooks over HTTP: they change nothing, here or outside, and are not kept. */
@Path("/api/v1/playbooks")
@RunOnVirtualThread
class RehearsalsResource {
    private final RehearsalDesk desk;

    RehearsalsResource(RehearsalDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/{id}/dry-run")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, AUDITOR, ADMIN})
    @Operation(
            operationId = "dryRunPlaybook",
            summary =
                    "What a run would do: each way that it can take, with every command as it would be sent; nothing is sent")
    public DryRunView dryRun(@PathParam("id") String id, @NotNull @Valid DryRunPlaybook command) {
        return desk.dryRun(id, command);
    }

    @POST
    @Path("/{id}/drill")
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, AUDITOR, ADMIN})
    @Operation(
            operationId = "drillPlaybook",
            summary =
                    "Play a playbook against scripted answers of systems and people, with time compressed; nothing is sent")
    public DrillView drill(@PathParam("id") String id, @NotNull @Valid DrillPlaybook command) {
        return desk.drill(id, command);
    }
}
