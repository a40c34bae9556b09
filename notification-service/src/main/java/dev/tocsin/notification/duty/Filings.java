package dev.tocsin.notification.duty;

import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.FactSheet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What has been filed: by notices of ours, and what the incident's record says of filings made elsewhere. */
final class Filings {

    private Filings() {}

    /** Returns the first filing of ours by rule. */
    static Map<String, Instant> ours(Collection<Duty> duties) {
        var filings = new HashMap<String, Instant>();
        for (var duty : duties) {
            var lateness = duty.lateness();
            if (lateness != null) {
                filings.merge(duty.source().ruleId(), lateness.metAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return filings;
    }

    /** Returns the first filing on the sheet that meets the duty; none where the rule tells several, since one does not stand for all. */
    static Optional<Instant> onSheet(DutyAssessment duty, FactSheet facts) {
        if (!duty.rule().recipient().fanOut().isEmpty()) {
            return Optional.empty();
        }
        var zone = ZoneId.of(duty.clock().zone());
        return duty.rule().metBy().stream()
                .map(rule -> facts.filed().get(rule))
                .filter(Objects::nonNull)
                .map(at -> at.earliest(zone))
                .min(Instant::compareTo);
    }
}
