package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.run.machine.RunCommand.AskApproval;
import dev.tocsin.playbook.run.machine.RunCommand.Preview;
import dev.tocsin.playbook.run.machine.StepRun;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is asked, how many must say yes, until when, and what a yes sets free; fixed when the question is asked. */
record ApprovalTerms(
        String stepKey,
        String stepId,
        List<String> roles,
        int quorum,
        @Nullable Instant expiresAt,
        String fallback,
        @Nullable String because,
        @Nullable String effect,
        @Nullable String undo,
        boolean isDestructive,
        List<Preview> previews) {

    static ApprovalTerms of(AskApproval ask, StepRun step) {
        ApprovalExtension terms = ask.terms();
        return new ApprovalTerms(
                ask.key(),
                step.stepId(),
                terms.roles(),
                terms.quorum(),
                step.deadline(),
                terms.fallback() == ApprovalExtension.Fallback.APPROVE
                        ? "It counts as approved."
                        : "It counts as rejected.",
                terms.because(),
                terms.effect(),
                terms.undo(),
                terms.destructive(),
                ask.previews());
    }
}
