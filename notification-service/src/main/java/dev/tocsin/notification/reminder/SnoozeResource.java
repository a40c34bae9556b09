package dev.tocsin.notification.reminder;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's own snooze of a duty's reminders over HTTP. */
@Path("/api/v1/duties/{id}/snooze")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class SnoozeResource {

    private final SnoozeDesk desk;
    private final Actors actors;

    SnoozeResource(SnoozeDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @POST
    @Operation(
            operationId = "snoozeDuty",
            summary = "No reminders of a duty for the person who asks, at most until it is due; others are reminded")
    public SnoozeView snooze(UUID id, @Valid @NotNull SnoozeDuty command) {
        return desk.snooze(id, command, actors.current());
    }

    @DELETE
    @Operation(operationId = "endSnooze", summary = "Reminders again for the person who asks")
    public void end(UUID id) {
        desk.end(id, actors.current());
    }
}
