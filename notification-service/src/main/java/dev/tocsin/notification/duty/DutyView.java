package dev.tocsin.notification.duty;

import dev.tocsin.notification.assessment.ClockView;
import dev.tocsin.notification.assessment.ExplanationView;
import dev.tocsin.notification.assessment.MissingView;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.law.Authorities;
import dev.tocsin.notification.rulebook.AuthorityRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as people see it; in lists without the explanation and the candidates.
 *
 * @param reference the incident's, with its title and kind (real, drill or test)
 * @param force binding, contractual, conditional or recommended: what is recommended is no duty of law even while it is owed
 * @param notBefore the end of a wait before which the law bars the notice
 * @param waitsFor the duties whose notices must go first
 * @param outOfTurn when a person may decide not to wait, in words; absent where there is no choice
 * @param missing the facts that would settle whether it is owed, or when
 * @param snoozedUntil when the reader is reminded of it again, having asked for no reminders; absent in lists
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
        String force,
        String state,
        ClockView clock,
        @Nullable Instant notBefore,
        List<FirstView> waitsFor,
        @Nullable String outOfTurn,
        @Nullable LatenessView lateness,
        List<MissingView> missing,
        @Nullable UUID noticeId,
        @Nullable DecisionView decision,
        @Nullable ProposalView proposal,
        @Nullable Instant snoozedUntil,
        long version,
        @Nullable ExplanationView explanation) {

    /** The rule and the rule pack that it comes from; for a contract the law names the parties and the citation the clause. */
    record RuleRef(
            String id,
            String law,
            String citation,
            int version,
            @Nullable String pack) {}

    /** The contract, where the duty comes from one. */
    record ContractRef(UUID contractId, String reference) {}

    /** Who is told: authorities that are certain, and candidates that may be told instead or of which a person says one. */
    record RecipientRef(
            String kind,
            String name,
            @Nullable String country,
            List<AuthorityRef> authorities,
            List<AuthorityRef> candidates) {

        static RecipientRef of(Addressee told, Authorities book, boolean whole) {
            return new RecipientRef(
                    told.kind(),
                    told.name(),
                    told.countryOrNull(),
                    AuthorityRef.of(book.named(told.authorityIds())),
                    whole ? AuthorityRef.of(book.named(told.candidateIds())) : List.of());
        }
    }

    /** A duty whose notice goes first. */
    record FirstView(UUID dutyId, String ruleId, String recipient, String state) {

        static FirstView of(Duty first) {
            return new FirstView(
                    first.dutyId(),
                    first.source().ruleId(),
                    first.recipient().name(),
                    first.state().word());
        }
    }

    /** How the first filing lay against the period; below zero is late, absent where the law gives no number. */
    record LatenessView(Instant metAt, @Nullable Long marginSeconds, boolean late) {}

    /** What a named person decided, and the second person who confirmed it where the policy asks for one. */
    record DecisionView(
            String decision,
            String reason,
            String by,
            Instant at,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}

    /** A decision that a second person has to confirm before it takes effect. */
    record ProposalView(String decision, String reason, String by, Instant at) {}

    /** What a view is made of beside the duty: its incident, what it waits for, and the authorities of the book. */
    record Beside(@Nullable Case incident, Waiting waiting, Authorities book) {}

    /** What a list leaves out: the explanation on the facts of now, and the reader's own snooze. */
    record Reading(
            @Nullable ExplanationView explanation, @Nullable Instant snoozedUntil) {

        static final Reading NONE = new Reading(null, null);
    }

    static DutyView listed(Duty duty, Beside beside) {
        return of(duty, beside, Reading.NONE, RecipientRef.of(duty.recipient(), beside.book(), false));
    }

    static DutyView whole(Duty duty, Beside beside, Reading reading) {
        return of(duty, beside, reading, RecipientRef.of(duty.recipient(), beside.book(), true));
    }

    private static DutyView of(Duty duty, Beside beside, Reading reading, RecipientRef recipient) {
        var incident = beside.incident();
        var waiting = beside.waiting();
        var source = duty.source();
        var contract = source.contractId();
        return new DutyView(
                duty.dutyId(),
                duty.incident().incidentId(),
                incident == null ? null : incident.reference(),
                incident == null ? null : incident.title(),
                duty.incident().incidentKind(),
                duty.title(),
                new RuleRef(source.ruleId(), source.law(), source.citation(), source.ruleVersion(), source.rulePack()),
                contract == null ? null : new ContractRef(contract, source.citation()),
                recipient,
                duty.phase(),
                source.force().word(),
                duty.state().word(),
                duty.clock().view(),
                waiting.notBefore(),
                waiting.first().stream().map(FirstView::of).toList(),
                waiting.isOver() ? null : waiting.outOfTurn(),
                lateness(duty.lateness()),
                duty.grounds().missingList(),
                duty.noticeId(),
                decision(duty.decision()),
                proposal(duty.proposal()),
                reading.snoozedUntil(),
                duty.version(),
                reading.explanation());
    }

    private static @Nullable LatenessView lateness(@Nullable Lateness lateness) {
        return lateness == null ? null : new LatenessView(lateness.metAt(), lateness.marginSeconds(), lateness.late());
    }

    private static @Nullable DecisionView decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new DecisionView(
                        decision.decision(),
                        decision.reason(),
                        decision.by(),
                        decision.at(),
                        decision.confirmedBy(),
                        decision.confirmedAt());
    }

    private static @Nullable ProposalView proposal(@Nullable Proposal proposal) {
        return proposal == null
                ? null
                : new ProposalView(proposal.decision(), proposal.reason(), proposal.by(), proposal.at());
    }
}
