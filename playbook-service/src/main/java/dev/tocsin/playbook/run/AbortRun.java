package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Stop a run; what was done stays done. */
record AbortRun(@NotBlank @Size(max = 1000) String reason) {}
