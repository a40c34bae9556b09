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
import dev.tocsin.notification.law.RulePack;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules of law over HTTP, in the order of the book. */
@Path("/api/v1/rules")
@RunOnVirtualThread
@RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
class RulesResource {

    private final LawBook law;
    private final PackFolder folder;

    RulesResource(LawBook law, PackFolder folder) {
        this.law = law;
        this.folder = folder;
    }

    @GET
    @Operation(
            operationId = "listRules",
            summary = "The rules of law, all or those of a jurisdiction, region, recipient or pack, or with some words")
    public Page<RuleView> list(@BeanParam RuleListParameters asked) {
        var rows = Limit.of(asked.limit);
        var from = Cursor.decoded(asked.cursor, 1);
        var book = law.book();
        var rules = book.rules().stream();
        var rest = from == null
                ? rules
                : rules.dropWhile(rule -> !rule.id().equals(from.parts().getFirst()))
                        .skip(1);
        return Page.of(
                rest.filter(asked.filter())
                        .limit(rows + 1L)
                        .map(rule -> RuleView.of(rule, book.vocabulary()))
                        .toList(),
                rows,
                rule -> Cursor.of(rule.id()));
    }

    @GET
    @Path("/summary")
    @Operation(
            operationId = "summariseRules",
            summary = "How many rules the book holds, by region and by how sure they are")
    public RuleSummary summary() {
        return RuleSummary.of(law.edition());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRule", summary = "One rule of law, its condition and clock in words")
    public RuleView get(String id) {
        var book = law.book();
        return book.rule(id).map(rule -> RuleView.of(rule, book.vocabulary())).orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listRuleVersions",
            summary = "The wordings of a rule in the book and in packs, the earliest first, each with its changes")
    public Page<RuleVersionView> versions(String id) {
        var edition = law.edition();
        var versions = new RuleVersions(law.shipped().rules(), packs(edition), edition);
        if (!versions.knows(id)) {
            throw unknown(id);
        }
        return new Page<>(versions.of(id), null);
    }

    private List<RulePack> packs(LawEdition edition) {
        var packs = new LinkedHashMap<String, RulePack>();
        edition.inForce().forEach(pack -> packs.put(pack.id(), pack));
        folder.found().stream()
                .map(FoundPack::pack)
                .filter(Objects::nonNull)
                .forEach(pack -> packs.putIfAbsent(pack.id(), pack));
        return List.copyOf(packs.values());
    }

    private static Problem unknown(String id) {
        return new Problem(NotificationProblem.RULE_UNKNOWN, "No rule " + id + " in the book");
    }
}
