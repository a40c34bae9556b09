package dev.tocsin.playbook.run;

import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.ETag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What people do to a run. */
@Path("/api/v1/runs/{id}")
@RunOnVirtualThread
class RunDeedsResource {
    private final RunDesk desk;
    private final RunDeeds deeds;
    private final Actors actors;

    RunDeedsResource(RunDesk desk, RunDeeds deeds, Actors actors) {
        this.desk = desk;
        this.deeds = deeds;
        this.actors = actors;
    }

    @POST
    @Path("/pause")
    @RolesAllowed({COMMANDER, RESPONDER})
    @Operation(
            operationId = "pauseRun",
            summary = "Let nothing new start in a run and those it called; what is under way ends and is recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response pause(@PathParam("id") UUID id, @NotNull @Valid PauseRun command) {
        return answer(deeds.pause(id, command, actors.current()));
    }

    @POST
    @Path("/resume")
    @RolesAllowed({COMMANDER, RESPONDER})
    @Operation(operationId = "resumeRun", summary = "Let a paused run, and those it called, go on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid ResumeRun command) {
        return answer(deeds.resume(id, command, actors.current()));
    }

    @POST
    @Path("/abort")
    @RolesAllowed({COMMANDER, RESPONDER})
    @Operation(
            operationId = "abortRun",
            summary = "Stop a run; what was done stays done, or is taken back step by step if a commander wants it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response abort(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AbortRun command) {
        return answer(deeds.abort(id, command, actors.current(), ifMatch));
    }

    @POST
    @Path("/steps/{step_id}/completion")
    @RolesAllowed({COMMANDER, RESPONDER})
    @Operation(operationId = "completeStep", summary = "Say how a task of a person ended")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response complete(
            @PathParam("id") UUID id, @PathParam("step_id") String stepId, @NotNull @Valid CompleteStep command) {
        return answer(desk.complete(id, stepId, command, actors.current()));
    }

    @POST
    @Path("/steps/{step_id}/retry")
    @RolesAllowed({COMMANDER, RESPONDER})
    @Operation(operationId = "retryStep", summary = "Take a failed run up again at the step that failed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response retry(
            @PathParam("id") UUID id, @PathParam("step_id") String stepId, @NotNull @Valid RetryStep command) {
        return answer(deeds.retry(id, stepId, command, actors.current()));
    }

    @POST
    @Path("/steps/{step_id}/no-evidence")
    @RolesAllowed(COMMANDER)
    @Operation(
            operationId = "waiveEvidence",
            summary = "Say that a destructive step has no evidence to preserve, so that it goes on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response waive(
            @PathParam("id") UUID id, @PathParam("step_id") String stepId, @NotNull @Valid WaiveEvidence command) {
        return answer(deeds.waive(id, stepId, command, actors.current()));
    }

    @POST
    @Path("/steps/{step_id}/skip")
    @RolesAllowed(COMMANDER)
    @Operation(operationId = "skipStep", summary = "Leave a step undone and go on as after a success")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response skip(
            @PathParam("id") UUID id, @PathParam("step_id") String stepId, @NotNull @Valid SkipStep command) {
        return answer(deeds.skip(id, stepId, command, actors.current()));
    }

    private static Response answer(RunView view) {
        return ETag.ok(view, view.version());
    }
}
