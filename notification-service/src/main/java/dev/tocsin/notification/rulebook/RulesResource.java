package dev.tocsin.notification.rulebook;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Limit;
import dev.tocsin.kit.web.Page;
import dev.tocsin.notification.NotificationProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The rules of law over HTTP, in the order of the book. */
@Path("/api/v1/rules")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class RulesResource {

    private final LawBook law;

    RulesResource(LawBook law) {
        this.law = law;
    }

    @GET
    @Operation(operationId = "listRules", summary = "The rules of law, all or those of one jurisdiction")
    public Page<RuleView> list(
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var rows = Limit.of(limit);
        var from = Cursor.decoded(cursor, 1);
        var rules = law.book().rules().stream()
                .filter(rule ->
                        jurisdiction == null || rule.head().jurisdiction().equals(jurisdiction))
                .map(RuleView::of);
        var rest = from == null
                ? rules
                : rules.dropWhile(rule -> !rule.id().equals(from.parts().getFirst()))
                        .skip(1);
        return Page.of(rest.limit(rows + 1L).toList(), rows, rule -> Cursor.of(rule.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRule", summary = "One rule of law")
    public RuleView get(String id) {
        return law.book()
                .rule(id)
                .map(RuleView::of)
                .orElseThrow(() -> new Problem(NotificationProblem.RULE_UNKNOWN, "No rule " + id + " in the book"));
    }
}
