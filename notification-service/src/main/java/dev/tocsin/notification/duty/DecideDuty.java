package dev.tocsin.notification.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A named person's choice that stands over what the engine says, and the reason for it. */
record DecideDuty(
        @NotNull @Pattern(regexp = Decision.OWED + "|" + Decision.NOT_OWED, message = "owed or not_owed")
        String decision,

        @NotBlank @Size(max = 4000) String reason) {}
