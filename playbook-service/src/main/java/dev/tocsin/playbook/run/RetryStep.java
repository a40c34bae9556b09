package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Take a failed run up again at the step that failed. */
record RetryStep(@NotBlank @Size(max = 1000) String reason) {}
