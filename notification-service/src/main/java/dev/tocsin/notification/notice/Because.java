package dev.tocsin.notification.notice;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The reason for a step, where there is one. */
record Because(@Size(max = 4000) @Nullable String reason) {}
