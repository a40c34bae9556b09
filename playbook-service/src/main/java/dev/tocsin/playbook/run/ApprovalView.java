package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.machine.RunCommand.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        int hits,
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

    /** A command that a yes sets free, how many things it changes, and what takes it back; values not known yet are named in brackets. */
    record Command(
            String stepId,
            String step,
            String what,
            String target,
            int hits,
            @Nullable String undo) {
        static Command of(Preview preview) {
            return new Command(
                    preview.stepId(), preview.step(), preview.what(), preview.target(), preview.hits(), preview.undo());
        }
    }

    /** What one person said, and who gave that person a link for it. */
    record Vote(
            String by,
            boolean approves,
            @Nullable String reason,
            Instant at,
            @Nullable String issuedBy) {
        static Vote of(ApprovalVote vote) {
            return new Vote(vote.voter(), vote.approves(), vote.reason(), vote.at(), vote.issuedBy());
        }
    }

    /** In the words of the playbook, else the commands. */
    private static @Nullable String undo(ApprovalTerms terms) {
        List<String> named = terms.previews().stream()
                .map(Preview::undo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return terms.undo() != null || named.isEmpty() ? terms.undo() : String.join("; ", named);
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
                terms.previews().stream().mapToInt(Preview::hits).sum(),
                terms.because(),
                terms.effect() == null ? commands : terms.effect(),
                undo(terms),
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
