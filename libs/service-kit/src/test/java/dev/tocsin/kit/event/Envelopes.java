package dev.tocsin.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Gives the reader and writer of events to programs of the tests that have no container. */
public final class Envelopes {
    private Envelopes() {}

    public static CloudEvents with(ObjectMapper json) {
        return new CloudEvents(json);
    }
}
