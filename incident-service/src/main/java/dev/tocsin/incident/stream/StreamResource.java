package dev.tocsin.incident.stream;

import static dev.tocsin.kit.security.Roles.ADMIN;
import static dev.tocsin.kit.security.Roles.AUDITOR;
import static dev.tocsin.kit.security.Roles.COMMANDER;
import static dev.tocsin.kit.security.Roles.COMMUNICATIONS;
import static dev.tocsin.kit.security.Roles.COUNSEL;
import static dev.tocsin.kit.security.Roles.PRIVACY_OFFICER;
import static dev.tocsin.kit.security.Roles.RESPONDER;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Live updates. Ends when the access token does; the browser then comes back with a fresh one. */
@Path("/api/v1/stream")
class StreamResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Broadcast broadcast;
    private final JsonWebToken token;
    private final Clock clock;

    StreamResource(Broadcast broadcast, JsonWebToken token, Clock clock) {
        this.broadcast = broadcast;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({COMMANDER, RESPONDER, PRIVACY_OFFICER, COUNSEL, COMMUNICATIONS, AUDITOR, ADMIN})
    @Operation(
            operationId = "followChanges",
            summary = "Server-sent events \"changed\" with topic, incident_id, kind and at: what to read again")
    @APIResponse(responseCode = "200", description = "A stream that lasts as long as the token")
    public Multi<OutboundSseEvent> follow(@Context Sse sse) {
        var beats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(_ -> sse.newEventBuilder().comment("still here").build());
        var changes = broadcast
                .changes()
                .map(change ->
                        sse.newEventBuilder().name("changed").data(change).build());
        return Multi.createBy().merging().streams(changes, beats).select().first(life());
    }

    private Duration life() {
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }
}
