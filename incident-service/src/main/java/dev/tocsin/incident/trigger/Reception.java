package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.incident.normal.Format;
import dev.tocsin.incident.normal.Json;
import dev.tocsin.incident.normal.Unreadable;
import dev.tocsin.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes messages in: proof of the sender, a first look, and storage, in this order; what is refused after the proof is kept all the same. */
@ApplicationScoped
class Reception {
    private final SourceRegister sources;
    private final SenderProof proof;
    private final TriggerInbox inbox;
    private final IntakeConfig config;

    Reception(SourceRegister sources, SenderProof proof, TriggerInbox inbox, IntakeConfig config) {
        this.sources = sources;
        this.proof = proof;
        this.inbox = inbox;
        this.config = config;
    }

    /** Takes a message that came over HTTP; a problem for what is refused. */
    Receipt webhook(Delivery delivery) {
        var source = proof.require(delivery, sources.known(delivery.slug()));
        var receipt = take(source, delivery);
        var refusal = receipt.refusal();
        if (refusal != null) {
            throw new Problem(refusal, String.valueOf(receipt.reason())).with("trigger_id", receipt.triggerId());
        }
        return receipt;
    }

    /** Takes a CloudEvent that came over Kafka, where the broker has proved the sender. */
    Receipt event(Delivery delivery) {
        var source = sources.known(delivery.slug()).orElseThrow(() -> Sources.unknown(delivery.slug()));
        return take(source.sending(Format.CLOUDEVENTS), delivery);
    }

    private Receipt take(KnownSource source, Delivery delivery) {
        if (source.retired()) {
            throw new Problem(IncidentProblem.SENDER_RETIRED, "Source " + source.slug() + " was retired");
        }
        var reading = look(source, delivery);
        return inbox.store(new NewTrigger(source, delivery, reading, keyOf(source, delivery, reading)));
    }

    private Reading look(KnownSource source, Delivery delivery) {
        var encoding = delivery.header("content-encoding");
        if (encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
            return Reading.refused(IncidentProblem.ENCODING_UNSUPPORTED, "Send the body without Content-Encoding");
        }
        var length = delivery.body().length;
        if (length > config.maxBody()) {
            var reason = "The body has " + length + " bytes, " + config.maxBody() + " are taken";
            return Reading.refused(IncidentProblem.BODY_TOO_LARGE, reason);
        }
        try {
            var mapped = source.format().map(delivery.payload());
            return Reading.of(mapped.signals().size(), mapped.faults());
        } catch (Unreadable e) {
            return Reading.refused(IncidentProblem.BODY_UNREADABLE, e.reason());
        }
    }

    private static @Nullable String keyOf(KnownSource source, Delivery delivery, Reading reading) {
        var named = delivery.header(SenderProof.ID);
        if (named == null) {
            named = delivery.header("idempotency-key");
        }
        if (named != null || reading.refusal() != null) {
            return named;
        }
        return source.format()
                .deliveryId(delivery.payload(), Json.parse(delivery.body()))
                .map(id -> "id:" + id)
                .orElse(null);
    }
}
