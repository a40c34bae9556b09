package dev.tocsin.playbook.run;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.kit.web.Versions;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.run.machine.RunEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people say yes or no. One no ends the question; a yes counts once for each person, up to the quorum. */
@ApplicationScoped
class ApprovalDesk {
    private final Approvals approvals;
    private final ApprovalVotes votes;
    private final Runs runs;
    private final RunDriver driver;
    private final Clock clock;

    ApprovalDesk(Approvals approvals, ApprovalVotes votes, Runs runs, RunDriver driver, Clock clock) {
        this.approvals = approvals;
        this.votes = votes;
        this.runs = runs;
        this.driver = driver;
        this.clock = clock;
    }

    @Transactional
    Page<ApprovalView> page(@Nullable String state, @Nullable UUID incident, @Nullable UUID after, int limit) {
        List<ApprovalView> views = approvals.page(state, incident, after, limit + 1).stream()
                .map(approval -> ApprovalView.of(approval, votes.of(approval.id())))
                .toList();
        return Page.of(views, limit, view -> Cursor.of(view.approvalId()));
    }

    @Transactional
    ApprovalView view(UUID id) {
        return ApprovalView.of(approvals.require(id), votes.of(id));
    }

    @Transactional
    ApprovalView decide(UUID id, DecideApproval command, Actor actor, @Nullable String ifMatch) {
        UUID runId = approvals.require(id).runId();
        // The run first, as everything does that moves it on; then the question is read as it stands now.
        Run run = runs.requireLocked(runId);
        Approval approval = approvals.require(id);
        approvals.getEntityManager().refresh(approval);
        Versions.require(ifMatch, approval.version());
        refuse(approval, run, actor);
        Instant now = clock.instant();
        votes.persistAndFlush(
                new ApprovalVote(new ApprovalVote.Key(id, actor.id()), command.approves(), command.reason(), now));
        List<ApprovalVote> all = votes.of(id);
        if (!command.approves() || all.size() >= approval.terms().quorum()) {
            settle(approval, command, all, now);
        }
        approvals.flush();
        return ApprovalView.of(approval, all);
    }

    private void settle(Approval approval, DecideApproval command, List<ApprovalVote> all, Instant now) {
        String by = command.approves()
                ? String.join(", ", all.stream().map(ApprovalVote::voter).toList())
                : all.getLast().voter();
        approval.decide(command.approves(), by, command.reason(), now);
        driver.apply(
                approval.runId(),
                new RunEvent.Decided(
                        approval.stepKey(),
                        command.approves(),
                        by,
                        Objects.requireNonNullElse(command.reason(), ""),
                        now));
    }

    private void refuse(Approval approval, Run run, Actor actor) {
        if (!approval.isWaiting()) {
            throw new Problem(PlaybookProblem.APPROVAL_CLOSED, "It is " + approval.state())
                    .with("state", approval.state());
        }
        if (approval.terms().roles().stream().noneMatch(actor::is)) {
            throw new Problem(
                    PlaybookProblem.APPROVAL_ROLE,
                    "It is for: " + String.join(", ", approval.terms().roles()));
        }
        if (run.startedBy().equals(actor.id())) {
            throw new Problem(PlaybookProblem.APPROVAL_FOUR_EYES, "You started this run");
        }
        if (votes.findByIdOptional(new ApprovalVote.Key(approval.id(), actor.id()))
                .isPresent()) {
            throw new Problem(PlaybookProblem.APPROVAL_FOUR_EYES, "You have given your answer");
        }
    }
}
