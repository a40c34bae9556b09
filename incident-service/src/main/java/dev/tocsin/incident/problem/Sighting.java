package dev.tocsin.incident.problem;

import dev.tocsin.incident.normal.Signal;
import java.time.Instant;

/** A signal as it was received. {@code source}: slug of the source that sent it. */
public record Sighting(String source, Signal signal, Instant receivedAt) {}
