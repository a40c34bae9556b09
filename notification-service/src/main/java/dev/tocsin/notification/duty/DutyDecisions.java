package dev.tocsin.notification.duty;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.web.Versions;
import dev.tocsin.notification.NotificationProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes people's decisions on duties: one person's where the policy allows it, else one proposes and another confirms. */
@ApplicationScoped
class DutyDecisions {

    private final DutyRows rows;
    private final DutyLog log;
    private final DutyDesk desk;
    private final FourEyes policy;
    private final Clock clock;

    DutyDecisions(DutyRows rows, DutyLog log, DutyDesk desk, DecisionConfig config, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.desk = desk;
        this.policy = new FourEyes(config.fourEyes());
        this.clock = clock;
    }

    @Transactional
    DutyView decide(UUID id, DecideDuty command, @Nullable String ifMatch, Actor by) {
        var duty = hold(id, ifMatch);
        var open = duty.proposal();
        if (open != null) {
            throw new Problem(
                    NotificationProblem.DECISION_PROPOSED,
                    "Confirm, refuse or withdraw what " + open.by() + " proposed");
        }
        var made = new Proposal(command.decision(), command.reason(), by.id(), clock.instant());
        var turn =
                policy.ask(made.decision(), duty.assessed(), duty.decision()) ? duty.propose(made) : duty.decide(made);
        return told(duty, turn, by, command.reason());
    }

    @Transactional
    DutyView confirm(UUID id, @Nullable String ifMatch, Actor by) {
        var duty = hold(id, ifMatch);
        var proposal = requireOther(duty, by);
        var turn = duty.confirm(by.id(), clock.instant());
        return told(
                duty,
                turn,
                by,
                proposal.reason() + " (decided by " + proposal.by() + ", confirmed by " + by.id() + ")");
    }

    @Transactional
    DutyView refuse(UUID id, RefuseDecision command, @Nullable String ifMatch, Actor by) {
        var duty = hold(id, ifMatch);
        requireOther(duty, by);
        return told(duty, duty.dropProposal("decision-refused", clock.instant()), by, command.reason());
    }

    @Transactional
    DutyView withdraw(UUID id, @Nullable String ifMatch, Actor by) {
        var duty = hold(id, ifMatch);
        var proposal = require(duty);
        if (!proposal.by().equals(by.id())) {
            throw new Problem(
                    NotificationProblem.DECISION_FOUR_EYES,
                    "Only " + proposal.by() + " withdraws it; others refuse it");
        }
        var turn = duty.dropProposal("decision-withdrawn", clock.instant());
        return told(duty, turn, by, by.id() + " withdrew the proposed decision");
    }

    private Duty hold(UUID id, @Nullable String ifMatch) {
        var duty = rows.hold(id);
        Versions.require(ifMatch, duty.version());
        if (duty.state().isMet()) {
            throw new Problem(NotificationProblem.DUTY_MET, "The notice has been filed");
        }
        return duty;
    }

    private static Proposal require(Duty duty) {
        var proposal = duty.proposal();
        if (proposal == null) {
            throw new Problem(NotificationProblem.DECISION_NOT_PROPOSED, "Nobody has proposed a decision");
        }
        return proposal;
    }

    private static Proposal requireOther(Duty duty, Actor by) {
        var proposal = require(duty);
        if (proposal.by().equals(by.id())) {
            throw new Problem(NotificationProblem.DECISION_FOUR_EYES, "You have proposed it yourself");
        }
        return proposal;
    }

    private DutyView told(Duty duty, Turn turn, Actor by, String because) {
        rows.flush();
        log.write(duty, turn, Reason.plain(clock.instant(), by.id(), because));
        return desk.get(duty.dutyId(), by);
    }
}
