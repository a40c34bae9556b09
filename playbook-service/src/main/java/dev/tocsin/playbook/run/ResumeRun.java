package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Let a paused run go on. */
record ResumeRun(@NotBlank @Size(max = 1000) String reason) {}
