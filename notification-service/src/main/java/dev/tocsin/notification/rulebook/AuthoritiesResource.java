package dev.tocsin.notification.rulebook;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The authorities that rules tell, over HTTP, in the order of the book. */
@Path("/api/v1/authorities")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class AuthoritiesResource {

    private final LawBook law;

    AuthoritiesResource(LawBook law) {
        this.law = law;
    }

    @GET
    @Operation(
            operationId = "listAuthorities",
            summary = "The authorities that rules tell, all or those of one country or state, or of one kind")
    public Page<AuthorityView> list(
            @QueryParam("country") @Nullable String country,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var rows = Limit.of(limit);
        var from = Cursor.decoded(cursor, 1);
        var chosen = law.book().authorities().all().stream()
                .filter(each -> country == null || each.isIn(country))
                .filter(each -> kind == null || each.kind().equals(kind))
                .map(AuthorityView::of);
        var rest = from == null
                ? chosen
                : chosen.dropWhile(each -> !each.id().equals(from.parts().getFirst()))
                        .skip(1);
        return Page.of(rest.limit(rows + 1L).toList(), rows, each -> Cursor.of(each.id()));
    }
}
