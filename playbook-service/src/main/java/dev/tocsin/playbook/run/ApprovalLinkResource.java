package dev.tocsin.playbook.run;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A question to whoever holds a signed link, without an account and without a script. Looking at it changes nothing: mail filters look too. */
@Path("/api/v1/approvals/links/{token}")
@RunOnVirtualThread
@PermitAll
class ApprovalLinkResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final ApprovalLinks links;
    private final Template page;

    ApprovalLinkResource(ApprovalLinks links, @Location("approval/page.html") Template page) {
        this.links = links;
        this.page = page;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getApprovalByLink",
            summary = "The question of a link: what would be sent, to what, how many things it hits, what undoes it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Response get(@PathParam("token") String token) {
        return guarded(Response.ok(links.view(token)));
    }

    @GET
    @Produces(HTML)
    @Operation(operationId = "showApprovalByLink", summary = "The question of a link as a page")
    public Response show(@PathParam("token") String token) {
        return page(token, links.view(token), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideApprovalByLink", summary = "Say yes or no, once, as the person whom the link names")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Response decide(@PathParam("token") String token, @NotNull @Valid DecideApproval command) {
        return guarded(Response.ok(links.decide(token, command)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
    @Operation(operationId = "decideApprovalByForm", summary = "Say yes or no, from the page's form")
    public Response decide(
            @PathParam("token") String token,
            @FormParam("decision") @NotNull @Pattern(regexp = "approve|reject") String decision,
            @FormParam("reason") @Nullable @Size(max = 1000) String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        return page(token, links.decide(token, new DecideApproval(decision, why)), true);
    }

    private Response page(String token, LinkView view, boolean isAnswered) {
        return guarded(Response.ok(
                page.data("view", view)
                        .data("approval", view.approval())
                        .data("action", ApprovalLinks.PATH + token)
                        .data("answered", isAnswered)
                        .render(),
                HTML));
    }

    private static Response guarded(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
