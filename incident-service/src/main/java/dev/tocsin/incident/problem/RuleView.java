package dev.tocsin.incident.problem;

import java.time.Instant;
import java.util.UUID;

/** An intake rule as the API shows it. */
record RuleView(
        UUID ruleId,
        String name,
        int position,
        boolean enabled,
        IntakeRule.Match match,
        IntakeRule.Outcome outcome,
        Instant updatedAt,
        String updatedBy,
        long version) {}
