package dev.tocsin.notification.duty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told to the world when a duty has changed: its whole state. Schema: duty.changed.v1 */
record DutyChanged(
        UUID dutyId,
        UUID incidentId,
        String title,
        @Nullable RuleRef rule,
        @Nullable ContractRef contract,
        RecipientRef recipient,
        String phase,
        String force,
        String state,
        ClockRef clock,
        @Nullable Lateness lateness,
        Change change) {

    static final String TOPIC = "tocsin.duties";
    static final String TYPE = "dev.tocsin.duty.changed.v1";

    record RuleRef(String id, String law, String citation, int version) {}

    record ContractRef(
            UUID contractId, String reference, @Nullable UUID partyId) {}

    record RecipientRef(String kind, String name, @Nullable String country) {}

    record ClockRef(
            String kind,
            @Nullable Instant startsAt,
            @Nullable Instant dueAt,
            String zone) {}

    record Change(
            String kind,
            Instant at,
            String by,
            String because,
            @Nullable String from,
            @Nullable String to) {}

    static DutyChanged of(Duty duty, Turn turn, Reason reason) {
        var source = duty.source();
        var told = duty.recipient();
        var clock = duty.clock();
        var contract = source.contractId();
        return new DutyChanged(
                duty.dutyId(),
                duty.incident().incidentId(),
                duty.title(),
                contract == null
                        ? new RuleRef(source.ruleId(), source.law(), source.citation(), source.ruleVersion())
                        : null,
                contract == null
                        ? null
                        : new ContractRef(
                                contract, source.citation(), duty.incident().clientPartyId()),
                new RecipientRef(told.kind(), told.name(), told.countryOrNull()),
                duty.phase(),
                source.force().word(),
                duty.state().word(),
                new ClockRef(clock.kind(), clock.startsAt(), clock.dueAt(), clock.zone()),
                duty.lateness(),
                new Change(turn.kind(), reason.at(), reason.by(), reason.because(), turn.from(), turn.to()));
    }
}
