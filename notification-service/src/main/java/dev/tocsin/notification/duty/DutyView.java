package dev.tocsin.notification.duty;

import dev.tocsin.notification.assessment.ClockView;
import dev.tocsin.notification.assessment.ExplanationView;
import dev.tocsin.notification.assessment.MissingView;
import dev.tocsin.notification.casefeed.Case;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as people see it; in lists without the explanation.
 *
 * @param reference the incident's, with its title and kind (real, drill or test)
 * @param missing the facts that would settle whether it is owed, or when
 */
record DutyView(
        UUID dutyId,
        UUID incidentId,
        @Nullable String reference,
        @Nullable String incidentTitle,
        String incidentKind,
        String title,
        RuleRef rule,
        @Nullable ContractRef contract,
        RecipientRef recipient,
        String phase,
        String state,
        ClockView clock,
        @Nullable LatenessView lateness,
        List<MissingView> missing,
        @Nullable UUID noticeId,
        @Nullable DecisionView decision,
        long version,
        @Nullable ExplanationView explanation) {

    /** The rule; for a contract the law names the parties and the citation the clause. */
    record RuleRef(String id, String law, String citation, int version) {}

    /** The contract, where the duty comes from one. */
    record ContractRef(UUID contractId, String reference) {}

    /** Who is told. */
    record RecipientRef(String kind, String name, @Nullable String country) {}

    /** How the first filing lay against the period; below zero is late, absent where the law gives no number. */
    record LatenessView(Instant metAt, @Nullable Long marginSeconds, boolean late) {}

    /** What a named person decided. */
    record DecisionView(String decision, String reason, String by, Instant at) {}

    static DutyView of(Duty duty, @Nullable Case incident, @Nullable ExplanationView explanation) {
        var source = duty.source();
        var told = duty.recipient();
        var contract = source.contractId();
        return new DutyView(
                duty.dutyId(),
                duty.incident().incidentId(),
                incident == null ? null : incident.reference(),
                incident == null ? null : incident.title(),
                duty.incident().incidentKind(),
                duty.title(),
                new RuleRef(source.ruleId(), source.law(), source.citation(), source.ruleVersion()),
                contract == null ? null : new ContractRef(contract, source.citation()),
                new RecipientRef(told.kind(), told.name(), told.countryOrNull()),
                duty.phase(),
                duty.state().word(),
                duty.clock().view(),
                lateness(duty.lateness()),
                duty.grounds().missingList(),
                duty.noticeId(),
                decision(duty.decision()),
                duty.version(),
                explanation);
    }

    private static @Nullable LatenessView lateness(@Nullable Lateness lateness) {
        return lateness == null ? null : new LatenessView(lateness.metAt(), lateness.marginSeconds(), lateness.late());
    }

    private static @Nullable DecisionView decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new DecisionView(decision.decision(), decision.reason(), decision.by(), decision.at());
    }
}
