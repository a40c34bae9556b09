package dev.tocsin.kit.problem;

/** A kind of problem that a service can answer with (RFC 9457, 3.1.1); each service lists its own in one enum. */
public interface ProblemType {
    /** Last part of the type's URI, kebab-case. */
    String slug();

    /** HTTP status, 4xx or 5xx. */
    int status();

    /** Short sentence, the same for each occurrence. */
    String title();
}
