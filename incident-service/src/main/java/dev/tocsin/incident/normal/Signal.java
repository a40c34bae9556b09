package dev.tocsin.incident.normal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finding in a trigger, in the same words for every sender.
 *
 * @param namespace keeps the identities of different formats apart
 * @param identity the fields that name the problem, without any that change from one message to the next
 * @param kind the sender's word for what was found: a rule's or a finding type's name
 * @param senderSeverity the sender's word, untouched
 * @param occurredAt when the activity happened; no deadline counts from it
 * @param sample true for a test message of the sender, which must never start anything
 * @param lost how many findings the sender says that it left out of the message
 */
public record Signal(
        String namespace,
        List<KeyField> identity,
        String kind,
        String title,
        Level level,
        @Nullable String senderSeverity,
        SignalStatus status,
        @Nullable String externalId,
        @Nullable String category,
        @Nullable Instant occurredAt,
        @Nullable Instant detectedAt,
        @Nullable String link,
        Map<String, String> labels,
        List<Subject> subjects,
        boolean sample,
        long lost) {

    /** Refuses a signal without identity: it would make one problem of everything. */
    public Signal {
        if (identity.isEmpty()) {
            throw new Unreadable("nothing in the message names the problem");
        }
        identity = List.copyOf(identity);
        labels = Map.copyOf(labels);
        subjects = List.copyOf(subjects);
    }

    /** Whether the sender says that the problem is there now. */
    public boolean isFiring() {
        return status == SignalStatus.FIRING || status == SignalStatus.UNKNOWN;
    }
}
