package dev.tocsin.incident.problem;

import dev.tocsin.incident.normal.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the API shows it.
 *
 * @param state {@code open} (nobody has decided), {@code linked} to an incident, {@code dismissed}, or {@code closed} with its incident
 * @param level the gravest that the sender has said
 * @param senderStatus what the sender said last
 * @param sample a test message of the sender
 * @param count how often it was seen
 * @param lost findings that the sender says it left out
 * @param rule the intake rule that declared or joined the incident
 * @param decidedBy who dismissed it, or made an incident of it by hand
 */
public record ProblemView(
        UUID problemId,
        String source,
        String fingerprint,
        int fingerprintVersion,
        String state,
        String title,
        String kind,
        @Nullable String category,
        String level,
        String senderStatus,
        @Nullable String externalId,
        @Nullable String link,
        Map<String, String> labels,
        List<Subject> subjects,
        boolean sample,
        long count,
        long lost,
        @Nullable String rule,
        @Nullable UUID incidentId,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Instant updatedAt,
        long version) {}
