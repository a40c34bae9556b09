package dev.tocsin.notification.recipient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The recipient's reference number, and who gives it. */
record GiveReceipt(
        @NotBlank @Size(max = 200) String reference,
        @NotBlank @Size(max = 200) String name) {}
