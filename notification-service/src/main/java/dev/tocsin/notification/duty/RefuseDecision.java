package dev.tocsin.notification.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a proposed decision is not confirmed. */
record RefuseDecision(@NotBlank @Size(max = 4000) String reason) {}
