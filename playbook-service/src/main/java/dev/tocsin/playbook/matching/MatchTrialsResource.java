package dev.tocsin.playbook.matching;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Trials of rules over HTTP: they start nothing, and are not kept. */
@Path("/api/v1/playbooks")
@RunOnVirtualThread
class MatchTrialsResource {
    private final MatchTrial trial;

    MatchTrialsResource(MatchTrial trial) {
        this.trial = trial;
    }

    @POST
    @Path("/{id}/match-trial")
    @RolesAllowed({COMMANDER, AUDITOR, ADMIN})
    @Operation(
            operationId = "tryPlaybookMatch",
            summary =
                    "Which known incidents a playbook's rule, or another one in its place, would have started it for, and why")
    public MatchTrialView run(@PathParam("id") String id, @NotNull @Valid TryMatch command) {
        return trial.run(id, command);
    }
}
