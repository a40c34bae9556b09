package dev.tocsin.incident.trigger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where monitors send. Open to all, since the signature is the proof; {@link SenderProof} lets nobody pass without one. */
@Path("/api/v1/sources/{slug}/triggers")
@RunOnVirtualThread
class IntakeResource {
    private final Reception reception;

    IntakeResource(Reception reception) {
        this.reception = reception;
    }

    /** What the sender is told. {@code status}: {@code accepted} or {@code duplicate}; {@code faults}: parts that could not be read. */
    record Taken(UUID triggerId, String status, int signals, List<String> faults) {}

    @POST
    @PermitAll
    @Operation(
            operationId = "sendTrigger",
            summary =
                    "Send a message in the source's format, signed by Standard Webhooks or with a bearer token of the role monitor")
    @APIResponse(
            responseCode = "202",
            description = "Stored; what it means is worked out afterwards",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "400", description = "Kept, but it cannot be read")
    @APIResponse(responseCode = "401", description = "The sender has not proved who it is")
    @APIResponse(responseCode = "409", description = "Another message came under this delivery's name")
    @APIResponse(responseCode = "410", description = "The source was retired")
    @APIResponse(responseCode = "413", description = "Larger than is taken; the beginning is kept")
    public Response send(String slug, @Context HttpHeaders headers, byte @Nullable [] body) {
        var delivery = new Delivery(slug, Delivery.WEBHOOK, plain(headers), body == null ? new byte[0] : body);
        var receipt = reception.webhook(delivery);
        var status = receipt.duplicate() ? "duplicate" : "accepted";
        return Response.accepted(new Taken(receipt.triggerId(), status, receipt.signals(), receipt.faults()))
                .location(URI.create("/api/v1/triggers/" + receipt.triggerId()))
                .type("application/json")
                .build();
    }

    private static Map<String, String> plain(HttpHeaders headers) {
        var plain = new TreeMap<String, String>();
        headers.getRequestHeaders()
                .forEach((name, values) -> plain.put(name.toLowerCase(Locale.ROOT), String.join(" ", values)));
        return plain;
    }
}
