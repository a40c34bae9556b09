package dev.tocsin.playbook.cacao;

import java.util.Locale;

/** One fault or doubt about a playbook: which rule, where (JSON pointer), what is wrong, and what to do about it. */
public record Finding(String rule, String name, Level level, String pointer, String message, String hint) {
    /** An error keeps a playbook out of the library; the others are shown to its author. */
    public enum Level {
        ERROR,
        WARNING,
        ADVICE
    }

    /** A finding of this rule. */
    public static Finding of(Rule rule, Level level, String pointer, String message, String hint) {
        return new Finding(rule.id(), rule.title(), level, pointer, message, hint);
    }

    /** Whether it keeps the playbook out. */
    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Whether it is more than advice. */
    public boolean isDoubt() {
        return level != Level.ADVICE;
    }

    /** The level as it is written in answers. */
    public String severity() {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
