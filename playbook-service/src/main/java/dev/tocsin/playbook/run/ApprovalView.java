package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.machine.RunCommand.Preview;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to people: what is to be done, to what, why, with which effect, and how it can be undone. */
record ApprovalView(
        UUID approvalId,
        UUID runId,
        UUID incidentId,
        String stepId,
        String state,
        String what,
        List<String> targets,
        List<Command> commands,
        @Nullable String because,
        String effect,
        @Nullable String undo,
        String fallback,
        boolean destructive,
        List<String> roles,
        int quorum,
        List<Vote> votes,
        Instant requestedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        long version) {

    /** A command that a yes sets free; values not known yet are named in brackets. */
    record Command(String stepId, String step, String what, String target) {
        static Command of(Preview preview) {
            return new Command(preview.stepId(), preview.step(), preview.what(), preview.target());
        }
    }

    /** What one person said. */
    record Vote(String by, boolean approves, @Nullable String reason, Instant at) {
        static Vote of(ApprovalVote vote) {
            return new Vote(vote.voter(), vote.approves(), vote.reason(), vote.at());
        }
    }

    static ApprovalView of(Approval approval, List<ApprovalVote> votes) {
        ApprovalTerms terms = approval.terms();
        String commands = String.join(
                "; ", terms.previews().stream().map(Preview::step).distinct().toList());
        return new ApprovalView(
                approval.id(),
                approval.runId(),
                approval.incidentId(),
                approval.stepId(),
                approval.state(),
                approval.question(),
                terms.previews().stream()
                        .map(Preview::target)
                        .filter(target -> !target.isBlank())
                        .distinct()
                        .toList(),
                terms.previews().stream().map(Command::of).toList(),
                terms.because(),
                terms.effect() == null ? commands : terms.effect(),
                terms.undo(),
                terms.fallback(),
                terms.isDestructive(),
                terms.roles(),
                terms.quorum(),
                votes.stream().map(Vote::of).toList(),
                approval.requestedAt(),
                approval.expiresAt(),
                approval.decidedAt(),
                approval.decidedBy(),
                approval.reason(),
                approval.version());
    }
}
