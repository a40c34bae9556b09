package dev.tocsin.kit.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or {@code ?name} for a query parameter
 * @param message what is wrong, for people
 */
public record Fault(String pointer, String message) {}
