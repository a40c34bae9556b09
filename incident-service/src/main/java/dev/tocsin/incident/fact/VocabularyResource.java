package dev.tocsin.incident.fact;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The words that facts may use, for those who record them. */
@Path("/api/v1/vocabulary")
class VocabularyResource {
    private final FactLedger ledger;

    VocabularyResource(FactLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(operationId = "getVocabulary", summary = "The words that facts may use")
    public Words get() {
        return ledger.words();
    }
}
