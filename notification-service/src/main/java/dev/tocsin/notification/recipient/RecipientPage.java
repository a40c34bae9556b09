package dev.tocsin.notification.recipient;

import dev.tocsin.notification.delivery.Links;
import dev.tocsin.notification.notice.NoticePost;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The recipient's page: whoever has the link reads the notice and acknowledges it, without an account and without a script. */
@Path("/n/{token}")
@RunOnVirtualThread
@PermitAll
class RecipientPage {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Links links;
    private final NoticePost post;
    private final Template page;
    private final Template closed;

    RecipientPage(
            Links links,
            NoticePost post,
            @Location("recipient/page.html") Template page,
            @Location("recipient/closed.html") Template closed) {
        this.links = links;
        this.post = post;
        this.page = page;
        this.closed = closed;
    }

    @GET
    @Produces(HTML)
    @Operation(operationId = "readNotice", summary = "The notice as a page, for whoever has the link")
    public Response read(String token) {
        return opened(
                token,
                notice -> Response.ok(
                        page.data("view", ReadingView.of(post.read(notice)))
                                .data("token", token)
                                .render(),
                        HTML));
    }

    @GET
    @Path("/document.pdf")
    @Operation(operationId = "readNoticeDocument", summary = "The notice as it was filed")
    public Response document(String token) {
        return opened(
                token,
                notice -> Response.ok(post.document(notice), "application/pdf")
                        .header("Content-Disposition", "inline; filename=\"notice.pdf\""));
    }

    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "acknowledgeNoticeByForm", summary = "Acknowledge the notice, from the page's form")
    public Response acknowledge(
            String token,
            @FormParam("reference") @NotBlank @Size(max = 200) String reference,
            @FormParam("name") @NotBlank @Size(max = 200) String name) {
        return opened(token, notice -> {
            post.acknowledge(notice, reference.strip(), name.strip());
            return Response.seeOther(URI.create("/n/" + token + "#receipt"));
        });
    }

    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acknowledgeNotice", summary = "Acknowledge the notice, once")
    public Response acknowledge(String token, @Valid GiveReceipt receipt) {
        return opened(token, notice -> {
            post.acknowledge(notice, receipt.reference().strip(), receipt.name().strip());
            return Response.noContent();
        });
    }

    private Response opened(String token, Function<UUID, ResponseBuilder> answer) {
        return links.notice(token)
                .map(answer)
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(closed.render())
                        .type(HTML))
                .header("Cache-Control", "no-store")
                // The link is told to nobody else; without any referrer the form's own origin would be unknown to us
                // too.
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
