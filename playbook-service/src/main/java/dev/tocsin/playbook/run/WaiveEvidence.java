package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Say that a destructive step has no evidence to preserve. */
record WaiveEvidence(@NotBlank @Size(max = 1000) String reason) {}
