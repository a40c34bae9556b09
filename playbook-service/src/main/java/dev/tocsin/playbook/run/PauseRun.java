package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Let nothing new start; what is under way ends and is recorded. */
record PauseRun(@NotBlank @Size(max = 1000) String reason) {}
