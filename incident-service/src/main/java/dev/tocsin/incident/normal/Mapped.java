package dev.tocsin.incident.normal;

import java.util.List;

/** What a mapper made of a payload: the readable findings, and for each unreadable one what is wrong with it. */
public record Mapped(List<Signal> signals, List<String> faults) {
    static Mapped of(Signal signal) {
        return new Mapped(List.of(signal), List.of());
    }
}
