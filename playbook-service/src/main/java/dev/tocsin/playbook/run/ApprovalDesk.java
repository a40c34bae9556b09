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
import java.util.Collections;
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
        // The run first, as everything does that moves it on; then the question is read as it stands now.
        Run run = runs.requireLocked(approvals.require(id).runId());
        Approval approval = approvals.requireFresh(id);
        Versions.require(ifMatch, approval.version());
        return answer(run, approval, new Voter(actor.id(), null, actor::is), command);
    }

    /** In the caller's transaction, which holds the run. */
    ApprovalView answer(Run run, Approval approval, Voter voter, DecideApproval command) {
        refuse(run, approval, voter);
        Instant now = clock.instant();
        votes.persistAndFlush(new ApprovalVote(approval.id(), voter, command, now));
        List<ApprovalVote> all = votes.of(approval.id());
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

    /** A question is answered by others than who started its run, and no hand counts twice in it. */
    void refuse(Run run, Approval approval, Voter voter) {
        if (!approval.isWaiting()) {
            throw new Problem(PlaybookProblem.APPROVAL_CLOSED, "It is " + approval.state())
                    .with("state", approval.state());
        }
        if (approval.terms().roles().stream().noneMatch(voter.holds())) {
            throw new Problem(
                    PlaybookProblem.APPROVAL_ROLE,
                    "It is for: " + String.join(", ", approval.terms().roles()));
        }
        if (voter.hands().contains(run.startedBy())) {
            throw new Problem(PlaybookProblem.APPROVAL_FOUR_EYES, "Who started this run has no hand in the answer");
        }
        boolean isRepeated =
                votes.of(approval.id()).stream().anyMatch(vote -> !Collections.disjoint(vote.hands(), voter.hands()));
        if (isRepeated) {
            throw new Problem(PlaybookProblem.APPROVAL_FOUR_EYES, "The same hand has given an answer");
        }
    }
}
