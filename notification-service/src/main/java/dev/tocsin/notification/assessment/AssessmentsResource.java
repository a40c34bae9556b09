package dev.tocsin.notification.assessment;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.web.StrictJson;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What-if questions over HTTP. */
@Path("/api/v1/assessments")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class AssessmentsResource {

    private final WhatIf whatIf;

    AssessmentsResource(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @POST
    @CustomDeserialization(StrictJson.class)
    @Operation(
            operationId = "assessFacts",
            summary = "Which duties a fact sheet would bring, with every reason; nothing is stored")
    public AssessmentView assess(@Valid @NotNull AssessFacts question) {
        return whatIf.ask(question);
    }

    @POST
    @Path("/diff")
    @CustomDeserialization(StrictJson.class)
    @Operation(
            operationId = "diffAssessments",
            summary = "Which duties come, go or move from one fact sheet to another, and because of which facts")
    public DiffView diff(@Valid @NotNull DiffFacts question) {
        return whatIf.diff(question);
    }
}
