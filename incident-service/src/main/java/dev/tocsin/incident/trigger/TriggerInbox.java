package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.incident.Turns;
import dev.tocsin.incident.stream.Changes;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Stores each message before anything is made of it, once for all its repetitions. */
@ApplicationScoped
class TriggerInbox {
    // Senders without names for their deliveries repeat within minutes; later the same body is news again.
    private static final Duration DIGEST_COUNTS = Duration.ofMinutes(10);

    private final TriggerMessages messages;
    private final Turns turns;
    private final Work work;
    private final Changes changes;
    private final IntakeConfig config;
    private final Clock clock;

    TriggerInbox(TriggerMessages messages, Turns turns, Work work, Changes changes, IntakeConfig config, Clock clock) {
        this.messages = messages;
        this.turns = turns;
        this.work = work;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    /** Durable once this has returned; a problem of 409 if another body came under the same delivery's name. */
    @Transactional
    Receipt store(NewTrigger trigger) {
        var source = trigger.source().slug();
        var key = trigger.key();
        turns.take("delivery", source + '\n' + key);
        var before = messages.delivered(source, key);
        var now = clock.instant();
        if (before.isPresent() && before.get().isOlderDigest(now.minus(DIGEST_COUNTS))) {
            before.get().releaseKey();
            messages.flush();
        } else if (before.isPresent()) {
            return repeated(before.get(), trigger);
        }
        var message = new TriggerMessage(Ids.next(), trigger, config.maxBody(), now);
        messages.persistAndFlush(message);
        if (message.isWaiting()) {
            work.schedule(TriggerWork.KIND, message.id().toString(), now, null);
        }
        changes.announce("tocsin.triggers", null, message.isWaiting() ? "trigger-received" : "trigger-rejected");
        return Receipt.of(message, false);
    }

    private static Receipt repeated(TriggerMessage before, NewTrigger trigger) {
        if (!before.hasDigest(trigger.digest())) {
            throw new Problem(IncidentProblem.DELIVERY_KEY_REUSED, "The name stands for trigger " + before.id())
                    .with("trigger_id", before.id());
        }
        return Receipt.of(before, true);
    }
}
