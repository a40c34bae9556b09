package dev.tocsin.notification.duty;

import dev.tocsin.notification.law.Force;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as other features of this service see it.
 *
 * @param incidentKind real, drill or test: only real ones may reach a recipient
 * @param ruleId the law's rule, or {@code contract:} and the contract's id
 * @param authorities ids of the authorities that are told
 * @param zone IANA zone in which its days are counted
 */
public record DutySummary(
        UUID dutyId,
        UUID incidentId,
        String incidentKind,
        @Nullable UUID clientPartyId,
        String title,
        String ruleId,
        String law,
        String citation,
        @Nullable UUID contractId,
        String recipientKind,
        String recipientName,
        @Nullable String recipientCountry,
        List<String> authorities,
        String phase,
        Force force,
        DutyState state,
        @Nullable Instant dueAt,
        String zone,
        @Nullable UUID noticeId) {

    static DutySummary of(Duty duty) {
        var told = duty.recipient();
        return new DutySummary(
                duty.dutyId(),
                duty.incident().incidentId(),
                duty.incident().incidentKind(),
                duty.incident().clientPartyId(),
                duty.title(),
                duty.source().ruleId(),
                duty.source().law(),
                duty.source().citation(),
                duty.source().contractId(),
                told.kind(),
                told.name(),
                told.countryOrNull(),
                told.authorityIds(),
                duty.phase(),
                duty.source().force(),
                duty.state(),
                duty.clock().dueAt(),
                duty.clock().zone(),
                duty.noticeId());
    }
}
