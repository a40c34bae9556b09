package dev.tocsin.stack.service;

import java.time.Duration;

/** Hears how the start of a stack goes on. */
@FunctionalInterface
public interface Progress {
    /** A part became ready, so long after the start began. */
    void ready(String part, Duration after);
}
