package dev.tocsin.notification.adoption;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.security.Actors;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Rule packs over HTTP. */
@Path("/api/v1/rule-packs")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class RulePacksResource {

    private static final int PREVIEWED = 50;

    private final PackShelf shelf;
    private final PackDesk desk;
    private final PackPreview preview;
    private final Actors actors;

    RulePacksResource(PackShelf shelf, PackDesk desk, PackPreview preview, Actors actors) {
        this.shelf = shelf;
        this.desk = desk;
        this.preview = preview;
        this.actors = actors;
    }

    @GET
    @Operation(
            operationId = "listRulePacks",
            summary = "Rule packs that were found or decided on, their state and faults")
    public Page<RulePackView> list() {
        return new Page<>(shelf.all(), null);
    }

    @GET
    @Path("/{name}/{version}")
    @Operation(operationId = "getRulePack", summary = "One rule pack, with every decision on it")
    public RulePackView get(String name, String version) {
        return shelf.find(name, version).orElseThrow(() -> PackDesk.unknown(name, version));
    }

    @GET
    @Path("/{name}/{version}/preview")
    @Operation(
            operationId = "previewRulePack",
            summary =
                    "Which duties of open incidents would come, go or move if the pack were accepted; nothing is stored")
    public PreviewView preview(
            String name,
            String version,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var rows = limit == null ? PREVIEWED : Limit.of(limit);
        return preview.of(desk.require(name, version), Cursor.decoded(cursor, 1), rows);
    }

    @POST
    @Path("/{name}/{version}/acceptance")
    @RolesAllowed({PRIVACY_OFFICER, COUNSEL, ADMIN})
    @Operation(
            operationId = "acceptRulePack",
            summary = "Accept a rule pack: it counts from its day on, and open incidents are looked at again")
    public RulePackView accept(String name, String version, @Valid DecideOnPack command) {
        desk.accept(name, version, command, actors.current());
        return get(name, version);
    }

    @POST
    @Path("/{name}/{version}/withdrawal")
    @RolesAllowed({PRIVACY_OFFICER, COUNSEL, ADMIN})
    @Operation(
            operationId = "withdrawRulePack",
            summary =
                    "Withdraw an accepted rule pack: what it changed is as before, and open incidents are looked at again")
    public RulePackView withdraw(String name, String version, @Valid DecideOnPack command) {
        desk.withdraw(name, version, command, actors.current());
        return get(name, version);
    }
}
