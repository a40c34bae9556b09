package dev.tocsin.playbook.cacao;

/** One fault or doubt about a playbook: rule id, where (JSON pointer), what is wrong, and what to do about it. */
public record Finding(String rule, Level level, String pointer, String message, String hint) {
    /** An error keeps a playbook out of the library; a warning is shown to its author. */
    public enum Level {
        ERROR,
        WARNING
    }

    static Finding error(String rule, String pointer, String message, String hint) {
        return new Finding(rule, Level.ERROR, pointer, message, hint);
    }

    static Finding warning(String rule, String pointer, String message, String hint) {
        return new Finding(rule, Level.WARNING, pointer, message, hint);
    }

    /** Whether it keeps the playbook out. */
    public boolean isError() {
        return level == Level.ERROR;
    }
}
