package dev.tocsin.kit.work;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One try of a piece of work.
 *
 * @param attempt counts from 1
 * @param lease what this try holds the work by; lost when another replica takes it over
 * @param token differs each time the work is scheduled, and is the same for all tries of it
 * @param data what was given when it was scheduled; JSON null if nothing was
 */
public record Task(String kind, String id, int attempt, long lease, String token, JsonNode data) {
    /** Idempotency key for effects outside: the same for all tries of this work. */
    public String key() {
        return kind + ":" + id + ":" + token;
    }
}
