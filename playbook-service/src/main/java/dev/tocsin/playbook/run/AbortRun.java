package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Stop a run. What was done stays done, unless it is to be compensated: then each step that names an undo is taken back, the latest first. */
record AbortRun(
        @NotBlank @Size(max = 1000) String reason, @Nullable Boolean compensate) {
    boolean isTakenBack() {
        return Boolean.TRUE.equals(compensate);
    }
}
