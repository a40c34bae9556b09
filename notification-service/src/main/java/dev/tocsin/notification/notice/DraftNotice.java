package dev.tocsin.notification.notice;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks for a notice that meets the duty. */
record DraftNotice(@NotNull UUID dutyId) {}
