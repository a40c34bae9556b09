package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Leave a step undone and go on as after a success. */
record SkipStep(@NotBlank @Size(max = 1000) String reason) {}
