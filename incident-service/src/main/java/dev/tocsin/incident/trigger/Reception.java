package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.incident.normal.Format;
import dev.tocsin.incident.normal.Json;
import dev.tocsin.incident.normal.Unreadable;
import dev.tocsin.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes messages in: proof of the sender, a first look, and storage, in this order; what is refused after the proof is kept all the same. */
@ApplicationScoped
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);

    private final SourceRegister sources;
    private final SenderProof proof;
    private final TriggerInbox inbox;
    private final IntakeConfig config;
    private final MeterRegistry meters;

    Reception(
            SourceRegister sources, SenderProof proof, TriggerInbox inbox, IntakeConfig config, MeterRegistry meters) {
        this.sources = sources;
        this.proof = proof;
        this.inbox = inbox;
        this.config = config;
        this.meters = meters;
    }

    /** Takes a message that came over HTTP; a problem for what is refused. */
    Receipt webhook(Delivery delivery) {
        var receipt = take(proven(delivery), delivery);
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

    private KnownSource proven(Delivery delivery) {
        try {
            return proof.require(delivery, sources.known(delivery.slug()));
        } catch (Problem e) {
            // Nothing of what a stranger sends is kept, but that somebody tries is to be seen.
            LOG.warnf(
                    "sender refused source=%s because=%s",
                    delivery.slug().replaceAll("[^a-z0-9._-]", "?"), e.type().slug());
            count(Delivery.WEBHOOK, e.type().slug());
            throw e;
        }
    }

    private void count(String way, String outcome) {
        meters.counter("tocsin.intake.messages", "way", way, "outcome", outcome).increment();
    }

    private Receipt take(KnownSource source, Delivery delivery) {
        if (source.retired()) {
            throw new Problem(IncidentProblem.SENDER_RETIRED, "Source " + source.slug() + " was retired");
        }
        var reading = look(source, delivery);
        var receipt = inbox.store(new NewTrigger(source, delivery, reading, keyOf(source, delivery, reading)));
        var refusal = receipt.refusal();
        var taken = receipt.duplicate() ? "duplicate" : "accepted";
        count(delivery.way(), refusal == null ? taken : refusal.slug());
        return receipt;
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
