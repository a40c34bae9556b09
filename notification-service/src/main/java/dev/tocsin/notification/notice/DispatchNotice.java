package dev.tocsin.notification.notice;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a notice goes before others that should go first; asked for only where that is so. */
record DispatchNotice(@Size(max = 4000) @Nullable String outOfTurnReason) {}
