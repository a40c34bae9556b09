package dev.tocsin.notification.contract;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The check of the chain of contracts, over HTTP. */
@Path("/api/v1/chain-check")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class ChainCheckResource {

    private final ChainDesk desk;

    ChainCheckResource(ChainDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            operationId = "checkChain",
            summary =
                    "Where a vendor's period and our handling time exceed what a contract promises or a law gives, gravest first")
    public ChainView check() {
        return desk.check();
    }
}
