package dev.tocsin.playbook.cacao;

/** How much a broken rule weighs. */
public enum Severity {
    /** A MUST about structure: the document is no valid CACAO v2.0 playbook. */
    ERROR,
    /** Valid, perhaps, but this engine would not run it: a warning about a document, an error when it is to be published. */
    RUN,
    /** A MUST about metadata, or a strong SHOULD: it is taken, and its author is told. */
    WARNING,
    /** What would make it better. */
    ADVICE;

    Finding.Level level(boolean toRun) {
        return switch (this) {
            case ERROR -> Finding.Level.ERROR;
            case RUN -> toRun ? Finding.Level.ERROR : Finding.Level.WARNING;
            case WARNING -> Finding.Level.WARNING;
            case ADVICE -> Finding.Level.ADVICE;
        };
    }
}
