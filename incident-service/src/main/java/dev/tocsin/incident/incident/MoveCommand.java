package dev.tocsin.incident.incident;

import dev.tocsin.kit.security.Actor;
import org.jspecify.annotations.Nullable;

/** A move with who makes it, and the version that it was decided on. */
record MoveCommand(String summary, @Nullable String ifMatch, Actor by) {}
