package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a sender has proved who it is: by a signature of Standard Webhooks, or by a bearer token with the role monitor. */
@ApplicationScoped
class SenderProof {
    static final String SIGNATURE = "webhook-signature";
    static final String ID = "webhook-id";

    private static final String TIMESTAMP = "webhook-timestamp";
    // So that an unknown source takes as long as a known one.
    private static final List<byte[]> NOBODYS = List.of(new byte[32]);

    private final SecurityIdentity identity;
    private final Clock clock;

    SenderProof(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** The source, if the sender may speak for it; else a problem of 401, 403 or 404. */
    KnownSource require(Delivery delivery, Optional<KnownSource> source) {
        var signatures = delivery.header(SIGNATURE);
        if (signatures != null) {
            return signed(delivery, signatures, source);
        }
        if (identity.isAnonymous()) {
            throw new Problem(IncidentProblem.SENDER_UNKNOWN, "Sign by Standard Webhooks, or send a bearer token");
        }
        if (!identity.hasRole(Roles.MONITOR)) {
            throw new Problem(CommonProblem.FORBIDDEN, "The token lacks the role monitor");
        }
        return source.orElseThrow(() -> Sources.unknown(delivery.slug()));
    }

    private KnownSource signed(Delivery delivery, String signatures, Optional<KnownSource> source) {
        var secrets = source.map(KnownSource::secrets).filter(all -> !all.isEmpty());
        var message = new WebhookSignature.Signed(
                orEmpty(delivery.header(ID)), orEmpty(delivery.header(TIMESTAMP)), signatures, delivery.body());
        var verdict = WebhookSignature.check(message, secrets.orElse(NOBODYS), clock.instant());
        return switch (verdict) {
            case VALID -> source.filter(_ -> secrets.isPresent()).orElseThrow(SenderProof::wrong);
            case STALE ->
                throw new Problem(
                        IncidentProblem.SENDER_UNKNOWN, "The signature's time is more than five minutes from ours");
            case MALFORMED ->
                throw new Problem(
                        IncidentProblem.SENDER_UNKNOWN, "webhook-id or webhook-timestamp is missing or misshapen");
            case WRONG -> throw wrong();
        };
    }

    private static Problem wrong() {
        return new Problem(IncidentProblem.SENDER_UNKNOWN, "No signature fits this body");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
