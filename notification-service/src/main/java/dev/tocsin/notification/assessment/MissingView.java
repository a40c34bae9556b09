package dev.tocsin.notification.assessment;

import dev.tocsin.notification.law.Explanation;

/** A fact that is missing, the question to ask for it, and what hangs on it: applies, start, date or recipient. */
public record MissingView(String path, String question, String decides) {

    static MissingView of(Explanation.Missing missing) {
        return new MissingView(missing.path(), missing.question(), missing.decides());
    }
}
